package org.mindgap.survey;

import java.util.List;
import java.util.Optional;

/**
 * A question in one language.
 *
 * @param language BCP 47 tag, or empty where unknown
 * @param stem what was read out before it, for all items of a battery, or empty
 * @param text the question as asked, or empty where only its options are there
 * @param source where this wording comes from, or empty
 * @param options the answers in that language, in the order in which they were given, which is not always the survey's
 * @param accepted doubts about it that somebody has looked at and found to be none, by their keys
 */
public record Wording(
        String language, String stem, String text, String source, List<OptionText> options, List<String> accepted) {

    /**
     * An answer in another language.
     *
     * @param code of the question's option
     * @param text what respondents heard or read
     */
    public record OptionText(String code, String text) {}

    public Wording {
        options = List.copyOf(options);
        accepted = List.copyOf(accepted);
    }

    /** A wording without its options. */
    public Wording(String language, String stem, String text, String source) {
        this(language, stem, text, source, List.of(), List.of());
    }

    /** An option's text, or nothing where it has none in this language. */
    public Optional<String> option(String code) {
        return options.stream()
                .filter(o -> o.code().equals(code))
                .map(OptionText::text)
                .findFirst();
    }

    /** Whether it says nothing at all. */
    public boolean blank() {
        return stem.isEmpty() && text.isEmpty() && options.isEmpty();
    }

    /** The same with other doubts accepted. */
    public Wording accepting(List<String> keys) {
        return new Wording(language, stem, text, source, options, keys);
    }
}
