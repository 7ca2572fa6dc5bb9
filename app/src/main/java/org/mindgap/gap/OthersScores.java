package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;

/**
 * Scores of others and, beside each, ours: the same metric on the same question, people and model, computed from the
 * shares and answers of the study. Others took every option as printed, so all that offer an answer are counted.
 */
public final class OthersScores {
    private final Survey survey;
    private final AnswerSource answers;

    public OthersScores(Survey survey, AnswerSource answers) {
        this.survey = survey;
        this.answers = answers;
    }

    /**
     * A score of somebody else and ours.
     *
     * @param theirs as printed
     * @param ours NaN where it cannot be computed: nobody's answers are known, or the metric is not ours
     */
    public record Beside(PublishedScore theirs, double ours) {
        /** Ours minus theirs; NaN where there is none of ours. */
        public double difference() {
            return ours - theirs.value();
        }
    }

    private record Key(String model, String question, Group people) {}

    /** What was asked together: one metric, people divided in one way. */
    private record Asked(Metric metric, List<String> variables) {}

    /** Each score with ours, in their order. */
    public List<Beside> beside(List<PublishedScore> scores, JobContext context) {
        var asked = new LinkedHashMap<Asked, List<PublishedScore>>();
        for (var score : scores) {
            asked(score)
                    .ifPresent(a ->
                            asked.computeIfAbsent(a, k -> new ArrayList<>()).add(score));
        }
        var ours = new HashMap<Asked, Map<Key, Double>>();
        var calculator = GapCalculator.of(survey, answers);
        asked.forEach((how, some) -> ours.put(how, values(calculator, how, some, context)));
        return scores.stream()
                .map(s -> new Beside(
                        s,
                        asked(s).map(a -> ours.getOrDefault(a, Map.of())
                                        .getOrDefault(new Key(s.model(), s.question(), s.people()), Double.NaN))
                                .orElse(Double.NaN)))
                .toList();
    }

    private Optional<Asked> asked(PublishedScore score) {
        return Metrics.find(score.metric())
                .map(m -> new Asked(m, List.copyOf(score.people().codes().keySet())));
    }

    private static Map<Key, Double> values(
            GapCalculator calculator, Asked how, List<PublishedScore> scores, JobContext context) {
        var by = new ArrayList<String>();
        by.add(GapQuery.MODEL);
        by.add(GapQuery.QUESTION);
        by.addAll(how.variables());
        var codes = new HashMap<String, Set<String>>();
        for (var variable : how.variables()) {
            codes.put(
                    variable,
                    scores.stream()
                            .flatMap(s -> s.people().code(variable).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        var query = GapQuery.of(List.of(how.metric()), by)
                .models(scores.stream().map(PublishedScore::model).collect(Collectors.toSet()))
                .questions(scores.stream().map(PublishedScore::question).collect(Collectors.toSet()))
                .with(OptionPolicy.ALL)
                .with(GapQuery.Scope.ALL)
                .narrowed(codes, Set.of(AskedAs.NO_ONE));
        var values = new HashMap<Key, Double>();
        for (var row : calculator.table(query, context).rows()) {
            if (row.state().hasValue()) {
                values.put(
                        new Key(row.model(), row.keys().getOrDefault(GapQuery.QUESTION, ""), row.group()), row.value());
            }
        }
        return values;
    }
}
