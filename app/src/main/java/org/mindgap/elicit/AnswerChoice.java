package org.mindgap.elicit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of a model's answers are looked at, where it was read or asked in several ways. An empty set leaves nothing out.
 *
 * @param readings how the answers are read
 * @param languages tags of the prompts as {@link Condition#language} has them; an empty text stands for answers of which
 *     the file does not say the language
 * @param corrected whether shares of free answers that a model coded are corrected for its errors against people's codes
 */
public record AnswerChoice(Set<Reading> readings, Set<String> languages, boolean corrected) {
    /** Every answer. */
    public static final AnswerChoice ALL = new AnswerChoice(Set.of(), Set.of(), false);

    /** Answers as they are, without correction. */
    public AnswerChoice(Set<Reading> readings, Set<String> languages) {
        this(readings, languages, false);
    }

    public AnswerChoice {
        readings = Set.copyOf(readings);
        languages = Set.copyOf(languages);
    }

    /** The same answers in one language only. */
    public AnswerChoice in(String language) {
        return new AnswerChoice(readings, Set.of(language), corrected);
    }

    /** The same answers, corrected or as they were coded. */
    public AnswerChoice corrected(boolean now) {
        return new AnswerChoice(readings, languages, now);
    }

    /** Whether no answer is left out. */
    public boolean isAll() {
        return readings.isEmpty() && languages.isEmpty();
    }

    /** Whether answers under a condition are looked at. */
    public boolean takes(Condition condition) {
        return (readings.isEmpty() || readings.contains(condition.reading()))
                && (languages.isEmpty() || languages.contains(condition.language()));
    }

    /** The source without the answers that are not looked at; it keeps what they are like. */
    public AnswerSource of(AnswerSource all) {
        return isAll() ? all : new Chosen(all, this);
    }

    private static final class Chosen implements AnswerSource {
        private final AnswerSource all;
        private final AnswerChoice choice;
        private final Map<Of, AnswerSummary> summaries = new ConcurrentHashMap<>();

        Chosen(AnswerSource all, AnswerChoice choice) {
            this.all = all;
            this.choice = choice;
        }

        private record Of(String survey, String model) {}

        @Override
        public List<Model> models() {
            return all.models();
        }

        @Override
        public List<Answer> answers(String survey, String model) {
            return all.answers(survey, model).stream()
                    .filter(a -> choice.takes(a.condition()))
                    .toList();
        }

        @Override
        public List<SameAnswers> together(String survey, String model) {
            return all.together(survey, model).stream()
                    .filter(a -> choice.takes(a.first().condition()))
                    .toList();
        }

        @Override
        public AnswerSummary summary(String survey, String model) {
            return summaries.computeIfAbsent(new Of(survey, model), of -> AnswerSummary.of(this, survey, model));
        }

        @Override
        public MatchRate matched(String survey, Set<String> models) {
            return all.matched(survey, models);
        }

        @Override
        public Map<String, CoderErrors> coderErrors(String survey, String model) {
            return all.coderErrors(survey, model);
        }

        @Override
        public Evidence evidence(long answer) {
            return all.evidence(answer);
        }
    }
}
