package org.mindgap.survey;

import java.util.List;
import java.util.Optional;

/**
 * A question as a survey holds it. The label comes from the file; the wording is what was asked, and the two are not
 * the same: an empty wording means that nobody has said how the question was asked.
 *
 * @param id the variable's name in the file, unique in its survey
 * @param label short label from the file
 * @param wording the question as asked, without the stem it shares with a battery, or empty while unconfirmed
 * @param language BCP 47 tag of label, wording and options, or empty where unknown
 * @param measure nominal, ordinal or scale
 * @param topic the topic it was tagged with, or empty
 * @param source where the question and its figures come from (a citation or an address), or empty
 * @param battery name of the battery of items it belongs to, or empty; a battery counts as one question where questions
 *     stand for others like them
 * @param pole what one end of its ordered options stands for, or nothing
 * @param options every option, don't know and refused among them, by position
 * @param stem what was read out before the wording, for all items of a battery, or empty
 * @param showcard what stood on the card that was shown, or empty
 * @param translations the question in other languages, at most one for each
 * @param recoded how it came out of another question, or nothing for a question that was asked as it stands
 * @param given the name that somebody gave it in place of that of the file, or empty
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
        List<Option> options,
        String stem,
        String showcard,
        List<Wording> translations,
        Optional<Recoding> recoded,
        String given) {

    public Question {
        translations = List.copyOf(translations);
        options = options.stream()
                .sorted(java.util.Comparator.comparingInt(Option::position))
                .toList();
        if (options.stream().map(Option::code).distinct().count() != options.size()) {
            throw new IllegalArgumentException("codes of " + id + " are not distinct");
        }
    }

    /** A question that was asked as it stands. */
    public Question(
            String id,
            String label,
            String wording,
            String language,
            Measure measure,
            String topic,
            String source,
            String battery,
            Optional<Pole> pole,
            List<Option> options,
            String stem,
            String showcard,
            List<Wording> translations) {
        this(
                id,
                label,
                wording,
                language,
                measure,
                topic,
                source,
                battery,
                pole,
                options,
                stem,
                showcard,
                translations,
                Optional.empty(),
                "");
    }

    /** A question of which stem, showcard and other languages are not known. */
    public Question(
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
        this(id, label, wording, language, measure, topic, source, battery, pole, options, "", "", List.of());
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

    /** The same under another name on screen and in tables; empty for that of the file. */
    public Question called(String newName) {
        return new Question(
                id,
                label,
                wording,
                language,
                measure,
                topic,
                source,
                battery,
                pole,
                options,
                stem,
                showcard,
                translations,
                recoded,
                newName);
    }

    /** What people call it: the given name, or that of the file. */
    public String shownName() {
        return given.isEmpty() ? id : given;
    }

    /** Stem and wording where the wording is known, else the label. */
    public String text() {
        if (wording.isEmpty()) {
            return label;
        }
        return stem.isEmpty() ? wording : stem + " " + wording;
    }

    /** Whether somebody said how it was asked: a label is no wording. */
    public boolean confirmed() {
        return !wording.isEmpty();
    }

    /** The question that was put to people and models: this one, or the one that it was recoded from. */
    public Question asked() {
        return recoded.map(Recoding::asked).orElse(this);
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }
}
