package org.mindgap.stereotype.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.prompt.Template;

/**
 * The words in which a benchmark's authors put its items.
 *
 * @param id short, of a-z, 0-9 and hyphens; unique among those of a benchmark
 * @param name as series of answers are called
 * @param template the words; {@code {stem}} is the context of an item, {@code {wording}} its question
 * @param unknown what stands for the option "unknown", where it is not the item's own
 * @param ambiguousOnly whether items that tell the answer are not asked, since the context is left out
 */
public record PromptFormat(String id, String name, Template template, String unknown, boolean ambiguousOnly) {

    public PromptFormat {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("id of a prompt format: " + id);
        }
    }

    /**
     * A format.
     *
     * @param words with {@code {stem}}, {@code {wording}} and {@code {options}}
     * @param option one option, with {@code {label}} and {@code {text}}
     * @param labels "letters" or "small-letters"
     */
    public static PromptFormat of(
            String id, String name, String language, String words, String option, String labels, String unknown) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("labels", labels);
        texts.put("place", "user");
        texts.put("option", option);
        texts.put("label", words);
        texts.put("sampled", words);
        texts.put("prefill", "");
        return new PromptFormat(
                id, name, new Template(id, language, true, Map.copyOf(texts)), unknown, !words.contains("{stem}"));
    }

    /**
     * Those that are known without a file, named as in the authors' predictions of BBQ: after the layouts of RACE
     * (question, options, context) and ARC (context and question, options), and without the context. A line break stands
     * for the mark that the authors' model was trained with.
     */
    public static List<PromptFormat> of(BenchmarkKind kind) {
        return kind == BenchmarkKind.BBQ
                ? List.of(
                        bbq("race", "{wording}\n{options}\n{stem}"),
                        bbq("arc", "{stem} {wording}\n{options}"),
                        bbq("qonly", "{wording}\n{options}"))
                : List.of();
    }

    private static PromptFormat bbq(String id, String words) {
        return of(id, id, "en", words, "({label}) {text}", "small-letters", "");
    }
}
