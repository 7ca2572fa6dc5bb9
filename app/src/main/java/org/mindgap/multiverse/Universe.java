package org.mindgap.multiverse;

import java.util.List;
import org.mindgap.figure.HeatmapGrid;

/**
 * A heatmap under every defensible choice.
 *
 * @param usual the heatmap that is asked about, whose rows and columns all choices share
 * @param axes the settings of each axis, in the order of {@link Axis}; one where nothing can be chosen
 * @param choices every combination that applies
 * @param leftOut what does not apply, and why
 */
public record Universe(HeatmapGrid usual, List<List<Setting>> axes, List<Choice> choices, List<LeftOut> leftOut) {
    public Universe {
        axes = axes.stream().map(List::copyOf).toList();
        choices = List.copyOf(choices);
        leftOut = List.copyOf(leftOut);
    }

    /** The settings of an axis; one where nothing can be chosen. */
    public List<Setting> on(Axis axis) {
        return axes.stream()
                .filter(settings -> settings.get(0).axis() == axis)
                .findFirst()
                .orElseThrow();
    }
}
