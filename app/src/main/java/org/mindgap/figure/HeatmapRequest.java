package org.mindgap.figure;

import java.util.List;
import org.mindgap.gap.GapQuery;

/**
 * Which heatmap to build.
 *
 * @param query one metric; filter, models, questions, policy, weight and scope; its {@code by} is ignored
 * @param rows one or two dividing variables of the survey, by name: blocks by the first and rows by the second, with
 *     "everyone" first in each block; with one variable, one block
 * @param yardsticks whether national result and random guess stand at the right
 * @param order of the groups within a block
 */
public record HeatmapRequest(GapQuery query, List<String> rows, boolean yardsticks, HeatmapOrder order) {
    public HeatmapRequest {
        rows = List.copyOf(rows);
    }

    /** A heatmap in the study's order. */
    public HeatmapRequest(GapQuery query, List<String> rows, boolean yardsticks) {
        this(query, rows, yardsticks, HeatmapOrder.STUDY);
    }
}
