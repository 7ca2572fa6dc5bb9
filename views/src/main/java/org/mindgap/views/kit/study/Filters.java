package org.mindgap.views.kit.study;

import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;

/** What all screens look at. An empty set narrows nothing. To be changed on the window's thread. */
public final class Filters {
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.NONE);

    /**
     * One state of the filters.
     *
     * @param models ids
     * @param countries codes of the country variable
     * @param religions codes of the religion variable
     * @param topics as the questions are tagged
     * @param askedAs ways of asking
     * @param readings how answers are read
     * @param languages of the prompts, as the answers' files tag them
     * @param corrected whether coded free answers are corrected for their coder's errors; narrows nothing
     */
    public record Choice(
            Set<String> models,
            Set<String> countries,
            Set<String> religions,
            Set<String> topics,
            Set<AskedAs> askedAs,
            Set<Reading> readings,
            Set<String> languages,
            boolean corrected) {
        public static final Choice NONE =
                new Choice(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        /** Answers as they were coded. */
        public Choice(
                Set<String> models,
                Set<String> countries,
                Set<String> religions,
                Set<String> topics,
                Set<AskedAs> askedAs,
                Set<Reading> readings,
                Set<String> languages) {
            this(models, countries, religions, topics, askedAs, readings, languages, false);
        }

        public Choice {
            models = Set.copyOf(models);
            countries = Set.copyOf(countries);
            religions = Set.copyOf(religions);
            topics = Set.copyOf(topics);
            askedAs = Set.copyOf(askedAs);
            readings = Set.copyOf(readings);
            languages = Set.copyOf(languages);
        }

        /** Whether nothing is narrowed. */
        public boolean isEmpty() {
            return withCorrected(false).equals(NONE);
        }

        /** Which of the models' answers count, and how. */
        public AnswerChoice answers() {
            return new AnswerChoice(readings, languages, corrected);
        }

        public Choice withCorrected(boolean value) {
            return new Choice(models, countries, religions, topics, askedAs, readings, languages, value);
        }

        public Choice withModels(Set<String> value) {
            return new Choice(value, countries, religions, topics, askedAs, readings, languages, corrected);
        }

        public Choice withCountries(Set<String> value) {
            return new Choice(models, value, religions, topics, askedAs, readings, languages, corrected);
        }

        public Choice withReligions(Set<String> value) {
            return new Choice(models, countries, value, topics, askedAs, readings, languages, corrected);
        }

        public Choice withTopics(Set<String> value) {
            return new Choice(models, countries, religions, value, askedAs, readings, languages, corrected);
        }

        public Choice withAskedAs(Set<AskedAs> value) {
            return new Choice(models, countries, religions, topics, value, readings, languages, corrected);
        }

        public Choice withReadings(Set<Reading> value) {
            return new Choice(models, countries, religions, topics, askedAs, value, languages, corrected);
        }

        public Choice withLanguages(Set<String> value) {
            return new Choice(models, countries, religions, topics, askedAs, readings, value, corrected);
        }
    }

    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /** Narrows nothing any more. */
    public void clear() {
        choice.set(Choice.NONE.withCorrected(choice.get().corrected()));
    }
}
