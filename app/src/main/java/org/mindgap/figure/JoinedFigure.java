package org.mindgap.figure;

import java.util.List;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.benchmark.BenchmarkScore;

/**
 * Amplification beside a benchmark, and the numbers behind it.
 *
 * @param spec what is drawn
 * @param pairs what stands behind each marker, panel by panel
 */
public record JoinedFigure(JoinedSpec spec, List<List<Pair>> pairs) {
    public JoinedFigure {
        pairs = pairs.stream().map(List::copyOf).toList();
    }

    /** A group and a model in both. */
    public record Pair(AmplificationRow opinions, BenchmarkScore benchmark) {}
}
