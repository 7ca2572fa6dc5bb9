package org.mindgap.multiverse;

import java.util.List;
import org.mindgap.gap.metric.Metric;

/**
 * One setting on every axis, and what the heatmap's cells are under it.
 *
 * @param settings one per axis, in the order of {@link Axis}
 * @param metric of the settings
 * @param cells by row and column of the usual heatmap
 */
public record Choice(List<Setting> settings, Metric metric, List<List<ChoiceCell>> cells) {
    public Choice {
        settings = List.copyOf(settings);
        cells = cells.stream().map(List::copyOf).toList();
    }

    public Setting on(Axis axis) {
        return Setting.on(settings, axis);
    }

    /** Whether everything was chosen as in the heatmap that is asked about. */
    public boolean usual() {
        return settings.stream().allMatch(Setting::usual);
    }
}
