package org.mindgap.figure;

import java.util.List;
import org.mindgap.stereotype.benchmark.BenchmarkScore;

/**
 * Scores of a benchmark as they are drawn, and the numbers behind them.
 *
 * @param spec what is drawn
 * @param scores of the measure that is drawn, over all items first and then by category
 */
public record BenchmarkFigure(BenchmarkSpec spec, List<BenchmarkScore> scores) {
    public BenchmarkFigure {
        scores = List.copyOf(scores);
    }
}
