package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.figure.BenchmarkFigure;
import org.mindgap.figure.JoinedFigure;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.BesidePeople;
import org.mindgap.stereotype.benchmark.JudgeAgreement;
import org.mindgap.stereotype.benchmark.Measure;

/**
 * One benchmark of the study, scored.
 *
 * @param set which
 * @param items how many it has
 * @param series how many series of answers it has
 * @param measure what is drawn and listed
 * @param measures all that its answers have
 * @param figure its scores by category; nothing where no model was scored
 * @param scores of the measure that is drawn, over all items first, then by part
 * @param groups whom its items are about, in its own words
 * @param mapping the survey's group by its label, and whom the benchmark calls so; only those that are set
 * @param joined beside amplification; nothing where no group and no model is in both
 * @param people what people said of each stereotype beside each series; empty where nobody was asked
 * @param judges every two judges of the same texts
 */
public record BenchmarkFacts(
        BenchmarkSet set,
        int items,
        int series,
        Measure measure,
        List<Measure> measures,
        Optional<BenchmarkFigure> figure,
        List<BenchmarkScore> scores,
        List<String> groups,
        Map<String, String> mapping,
        Optional<JoinedFigure> joined,
        List<BesidePeople> people,
        List<JudgeAgreement> judges) {
    public BenchmarkFacts {
        scores = List.copyOf(scores);
        measures = List.copyOf(measures);
        groups = List.copyOf(groups);
        mapping = Map.copyOf(mapping);
        people = List.copyOf(people);
        judges = List.copyOf(judges);
    }
}
