package org.mindgap.elicit.prompt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words around a question in one language, with places for what differs: {@code {country}}, {@code {attributes}},
 * {@code {variable}}, {@code {value}}, {@code {question}}, {@code {stem}}, {@code {wording}}, {@code {options}}, {@code {label}}, {@code {text}},
 * {@code {labels}}, {@code {number}}. Which keys there are says docs/formats/templates.md.
 *
 * @param id short stable id; with the language it names one template
 * @param language BCP 47 tag
 * @param checked whether somebody whose language it is has read it
 * @param texts by key
 */
public record Template(String id, String language, boolean checked, Map<String, String> texts) {
    /**
     * No words at all: the options' texts are scored behind a line break and nothing else. Servers give the first token
     * of a text no number where the model has no token for a beginning; behind a line break every word of a text has one.
     */
    public static final Template PLAIN = new Template(
            "plain-text",
            "en",
            true,
            Map.of(
                    "labels",
                    "letters",
                    "place",
                    "user",
                    "option",
                    "{text}",
                    "prefill",
                    "\n",
                    "separator",
                    "",
                    "option-text",
                    ""));

    /** The question and nothing around it: it says itself what is wanted. */
    public static final Template QUESTION = new Template(
            "question-alone",
            "en",
            true,
            Map.of(
                    "labels",
                    "numbers",
                    "place",
                    "user",
                    "option",
                    "{text}",
                    "prefill",
                    "",
                    "open",
                    "{question}",
                    "sampled",
                    "{question}",
                    "label",
                    "{question}"));

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    public Template {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Whether the words of a key are there. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The words of a key with its places filled, once: what is filled in is not looked at for places again.
     *
     * @param fills by place; a place without a fill stays as it is
     */
    public String text(String key, Map<String, String> fills) {
        var pattern = Optional.ofNullable(texts.get(key))
                .orElseThrow(() -> new IllegalArgumentException(id + " in " + language + " has no words for " + key));
        return PLACE.matcher(pattern).replaceAll(found -> {
            var fill = fills.get(found.group(1));
            return java.util.regex.Matcher.quoteReplacement(fill == null ? found.group() : fill);
        });
    }

    public String text(String key) {
        return text(key, Map.of());
    }
}
