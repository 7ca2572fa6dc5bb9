package org.mindgap.gap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;

/**
 * The answers of one model to one survey by way of asking, question and target. For each way of asking one reading is
 * used throughout: the one with most questions answered, and of these probabilities before draws before stated
 * percentages. Readings are never mixed; what only another reading has is counted and left out. Immutable to the
 * outside, safe for many threads.
 */
final class AnswerIndex {
    private final boolean corrected;
    private final Map<AskedAs, Asked> byAskedAs = new EnumMap<>(AskedAs.class);

    AnswerIndex(List<SameAnswers> answers) {
        this(answers, Map.of());
    }

    /**
     * The same, with shares corrected for errors of coders.
     *
     * @param coders by question; those of answers that nobody coded are absent
     */
    AnswerIndex(List<SameAnswers> answers, Map<String, CoderErrors> coders) {
        corrected = !coders.isEmpty();
        var sorted = new EnumMap<AskedAs, Map<Reading, Asked>>(AskedAs.class);
        for (var same : answers) {
            var condition = same.first().condition();
            sorted.computeIfAbsent(condition.askedAs(), a -> new EnumMap<>(Reading.class))
                    .computeIfAbsent(condition.reading(), Asked::new)
                    .add(same, coders.get(same.first().question()));
        }
        sorted.forEach((askedAs, readings) -> {
            var best = readings.values().stream()
                    .max(java.util.Comparator.comparingInt((Asked a) -> a.answered.size())
                            .thenComparing(a -> a.reading, java.util.Comparator.reverseOrder()))
                    .orElseThrow();
            var others = new HashSet<String>();
            readings.values().forEach(a -> others.addAll(a.answered));
            others.removeAll(best.answered);
            best.leftOut = others.size();
            best.others = readings.values().stream().filter(a -> a != best).toList();
            byAskedAs.put(askedAs, best);
        });
    }

    /** Whether shares are corrected for errors of a coder. */
    boolean corrected() {
        return corrected;
    }

    /** The ways in which the model was asked. */
    Set<AskedAs> askedAs() {
        return byAskedAs.isEmpty() ? EnumSet.noneOf(AskedAs.class) : EnumSet.copyOf(byAskedAs.keySet());
    }

    /** What was asked in one way; nothing where it was not. */
    Asked asked(AskedAs askedAs) {
        var asked = byAskedAs.get(askedAs);
        return asked == null ? new Asked(Reading.PROBABILITIES) : asked;
    }

    /** All answers of a way of asking, in the reading used. */
    static final class Asked {
        private final Reading reading;
        private final Map<String, Map<Group, Target>> targets = new HashMap<>();
        private final Set<String> answered = new LinkedHashSet<>();
        private final Set<String> languages = new TreeSet<>();
        private final Set<Set<String>> targetVariables = new HashSet<>();
        private int leftOut;
        private List<Asked> others = List.of();

        private Asked(Reading reading) {
            this.reading = reading;
        }

        private void add(SameAnswers same, @Nullable CoderErrors coder) {
            var answer = same.first();
            targets.computeIfAbsent(answer.question(), q -> new LinkedHashMap<>())
                    .computeIfAbsent(answer.target(), t -> new Target(coder))
                    .answers
                    .add(same);
            targetVariables.add(answer.target().codes().keySet());
            if (answer.status() == AnswerStatus.OK) {
                answered.add(answer.question());
                languages.add(answer.condition().language());
            }
        }

        Reading reading() {
            return reading;
        }

        /** Answers to a question by the people that the prompt or file names. */
        Map<Group, Target> targets(String question) {
            return targets.getOrDefault(question, Map.of());
        }

        /** What was answered in the same way of asking but in other readings, which are not used. */
        List<Asked> others() {
            return others;
        }

        /** Ids of the questions with at least one usable answer. */
        Set<String> answered() {
            return answered;
        }

        /** Languages of the usable answers, empty text where a file does not say. */
        Set<String> languages() {
            return languages;
        }

        /** The sets of variables by which targets are named. */
        Set<Set<String>> targetVariables() {
            return targetVariables;
        }

        /** Number of questions that were answered in another reading only. */
        int leftOut() {
            return leftOut;
        }
    }

    /** The answers to one question that name one target. */
    static final class Target {
        private final List<SameAnswers> answers = new ArrayList<>();
        private final Map<OptionPolicy, Pooled> pools = new ConcurrentHashMap<>();
        private final @Nullable CoderErrors coder;

        private Target(@Nullable CoderErrors coder) {
            this.coder = coder;
        }

        /** The answers put together; kept, so that a changed filter pools nothing again. */
        Pooled pool(Column column, Question question, OptionPolicy policy) {
            return pools.computeIfAbsent(policy, p -> new AnswerPool(question, p, answers, coder).pool(column));
        }
    }
}
