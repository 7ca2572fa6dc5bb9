package org.mindgap.views.compare;

import java.util.List;
import java.util.Optional;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.Side;
import org.mindgap.figure.ComparisonSpec;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Survey;

/**
 * A paired comparison with what it was asked with.
 *
 * @param firstWords the first side as people read it
 * @param secondWords the second
 * @param margin of equivalence, or nothing
 * @param planning how small a difference these questions show; nothing where no differences vary
 */
record PairsResult(
        Survey survey,
        GapQuery query,
        Side first,
        Side second,
        String firstWords,
        String secondWords,
        Multiplicity adjustment,
        Optional<Double> margin,
        PairedComparison comparison,
        ComparedFigure<ComparisonSpec> figure,
        Optional<ComparedFigure<EffectsSpec>> planning) {

    /** Rows whose differences vary: of these it can be said how small a difference they show. */
    List<PairedRow> planned() {
        return comparison.rows().stream()
                .filter(r -> r.test().filter(t -> t.deviation() > 0).isPresent())
                .toList();
    }

    Metric metric() {
        return query.metrics().get(0);
    }
}
