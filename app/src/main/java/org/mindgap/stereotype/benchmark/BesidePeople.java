package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.mindgap.job.JobContext;

/**
 * A model's score on the items of one template beside what people said of its stereotype in the benchmark's own survey.
 *
 * @param score in ambiguous contexts; of all items of the template
 * @param group whom the items are about, in the benchmark's words, or empty
 * @param people what people said
 */
public record BesidePeople(BenchmarkScore score, String template, String group, PeopleSaid people) {

    /** Every series and template that people were asked about. */
    public static List<BesidePeople> of(
            BenchmarkSource source, BenchmarkSet set, List<PeopleSaid> people, JobContext context) {
        var said = new HashMap<String, PeopleSaid>();
        people.stream().filter(p -> !p.template().isEmpty()).forEach(p -> said.putIfAbsent(p.template(), p));
        var scores = new BenchmarkScores(source);
        var found = new ArrayList<BesidePeople>();
        for (var series : source.series()) {
            if (!series.set().equals(set.id())) {
                continue;
            }
            var byTemplate = new java.util.LinkedHashMap<String, List<Answered>>();
            for (var one : scores.answered(series)) {
                byTemplate
                        .computeIfAbsent(one.item().template(), t -> new ArrayList<>())
                        .add(one);
            }
            byTemplate.forEach((template, answered) -> {
                context.checkCancelled();
                var of = said.get(template);
                if (of != null) {
                    var group = answered.get(0).item().group();
                    ambiguous(series, set, answered)
                            .ifPresent(score -> found.add(new BesidePeople(score, template, group, of)));
                }
            });
        }
        return List.copyOf(found);
    }

    private static java.util.Optional<BenchmarkScore> ambiguous(
            BenchmarkSeries series, BenchmarkSet set, List<Answered> answered) {
        var query = new ScoreQuery(s -> true, Set.of(), i -> true, ScoreQuery.Average.ITEMS);
        return BenchmarkScores.of(series, set, answered, query).stream()
                .filter(s -> s.measure() == Measure.headline(set))
                .findFirst();
    }
}
