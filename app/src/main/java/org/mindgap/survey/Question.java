package org.mindgap.survey;

import java.util.List;
import java.util.Optional;

/**
 * A question as a survey holds it. The label comes from the file; the wording is what was asked, and the two are not
 * the same: an empty wording means that nobody has said how the question was asked.
 *
 * @param id the variable's name in the file, unique in its survey
 * @param label short label from the file
 * @param wording the question as asked, or empty while unconfirmed
 * @param language BCP 47 tag of label, wording and options, or empty where unknown
 * @param measure nominal, ordinal or scale
 * @param topic the topic it was tagged with, or empty
 * @param source where the question and its figures come from (a citation or an address), or empty
 * @param battery name of the battery of items it belongs to, or empty; a battery counts as one question where questions
 *     stand for others like them
 * @param pole what one end of its ordered options stands for, or nothing
 * @param options every option, don't know and refused among them, by position
 */
public record Question(
        String id,
        String label,
        String wording,
        String language,
        Measure measure,
        String topic,
        String source,
        String battery,
        Optional<Pole> pole,
        List<Option> options) {

    public Question {
        options = options.stream()
                .sorted(java.util.Comparator.comparingInt(Option::position))
                .toList();
        if (options.stream().map(Option::code).distinct().count() != options.size()) {
            throw new IllegalArgumentException("codes of " + id + " are not distinct");
        }
    }

    /** A question outside any battery, without a pole. */
    public Question(
            String id,
            String label,
            String wording,
            String language,
            Measure measure,
            String topic,
            String source,
            List<Option> options) {
        this(id, label, wording, language, measure, topic, source, "", Optional.empty(), options);
    }

    /** The wording where it is known, else the label. */
    public String text() {
        return wording.isEmpty() ? label : wording;
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }
}
