package org.mindgap.elicit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mindgap.survey.Group;

/**
 * What a model's answers to a survey are like, without the answers.
 *
 * @param answers number of answers of any status
 * @param byStatus how many of each; a status that does not occur is absent
 * @param questions number of different questions
 * @param askedAs as whom, in order
 * @param readings how the answers are read, in order
 * @param readingsUsed the same of answers that can be scored
 * @param languages tags in the order in which they come, an empty one among them where a file does not say
 * @param orders number of different option orders; unknown orders are not counted
 * @param orderUnknown number of answers whose option order is unknown
 * @param coverage mean share of the answer found on the options, NaN where unknown
 * @param fewestDraws per question, way of asking and target, of answers read by draws that can be scored; 0 without any
 * @param mostDraws likewise
 */
public record AnswerSummary(
        int answers,
        Map<AnswerStatus, Integer> byStatus,
        int questions,
        List<AskedAs> askedAs,
        List<Reading> readings,
        List<Reading> readingsUsed,
        List<String> languages,
        int orders,
        int orderUnknown,
        double coverage,
        int fewestDraws,
        int mostDraws) {

    public AnswerSummary {
        byStatus = Map.copyOf(byStatus);
        askedAs = List.copyOf(askedAs);
        readings = List.copyOf(readings);
        readingsUsed = List.copyOf(readingsUsed);
        languages = List.copyOf(languages);
    }

    /** Counts what a source has. */
    public static AnswerSummary of(AnswerSource source, String survey, String model) {
        return of(source.together(survey, model));
    }

    /** Counts answers. */
    public static AnswerSummary of(List<SameAnswers> answers) {
        var tally = new Tally();
        answers.forEach(tally::add);
        return tally.summary();
    }

    /** Number of answers of a status. */
    public int with(AnswerStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    private record Asked(String question, AskedAs askedAs, Group target) {}

    private static final class Tally {
        private final Map<AnswerStatus, Integer> byStatus = new EnumMap<>(AnswerStatus.class);
        private final Map<Condition, Integer> conditions = new HashMap<>();
        private final Map<Condition, Integer> used = new HashMap<>();
        private final LinkedHashSet<String> languages = new LinkedHashSet<>();
        private final HashSet<String> questions = new HashSet<>();
        private final Map<Asked, Integer> draws = new HashMap<>();
        private int answers;
        private double coverage;
        private int covered;

        void add(SameAnswers same) {
            var answer = same.first();
            var times = same.times();
            var how = answer.condition();
            answers += times;
            byStatus.merge(answer.status(), times, Integer::sum);
            questions.add(answer.question());
            conditions.merge(how, times, Integer::sum);
            languages.add(how.language());
            if (!Double.isNaN(answer.coverage())) {
                coverage += times * answer.coverage();
                covered += times;
            }
            if (answer.status() == AnswerStatus.OK) {
                used.merge(how, times, Integer::sum);
                if (how.reading() == Reading.DRAWS) {
                    draws.merge(
                            new Asked(answer.question(), how.askedAs(), answer.target()),
                            times * answer.draws(),
                            Integer::sum);
                }
            }
        }

        AnswerSummary summary() {
            return new AnswerSummary(
                    answers,
                    byStatus,
                    questions.size(),
                    List.copyOf(new TreeSet<>(
                            conditions.keySet().stream().map(Condition::askedAs).toList())),
                    List.copyOf(new TreeSet<>(
                            conditions.keySet().stream().map(Condition::reading).toList())),
                    List.copyOf(new TreeSet<>(
                            used.keySet().stream().map(Condition::reading).toList())),
                    List.copyOf(languages),
                    (int) conditions.keySet().stream()
                            .map(Condition::order)
                            .filter(o -> !o.isEmpty())
                            .distinct()
                            .count(),
                    conditions.entrySet().stream()
                            .filter(e -> e.getKey().order().isEmpty())
                            .mapToInt(Map.Entry::getValue)
                            .sum(),
                    covered == 0 ? Double.NaN : coverage / covered,
                    draws.values().stream().mapToInt(d -> d).min().orElse(0),
                    draws.values().stream().mapToInt(d -> d).max().orElse(0));
        }
    }
}
