package org.mindgap.views.gaps;

import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.Metric;
import org.mindgap.look.SavedView;
import org.mindgap.views.kit.study.Filters;

/** What a heatmap was asked with: the request, and the choices that made it. */
record Asked(HeatmapRequest request, Choices choices) {

    /** Everything that is chosen on the screen. */
    record Choices(RowsChoice rows, Metric metric, boolean same, HeatmapOrder order, Filters.Choice filters) {
        /** The same as it is kept, under a name. */
        SavedView under(String name) {
            return new SavedView(
                    name,
                    rows.variables(),
                    metric.id(),
                    same,
                    order,
                    filters.models(),
                    filters.countries(),
                    filters.religions(),
                    filters.topics(),
                    filters.askedAs(),
                    filters.readings(),
                    filters.languages());
        }

        /** The filters of a view that was kept. */
        static Filters.Choice filters(SavedView view) {
            return new Filters.Choice(
                    view.models(),
                    view.countries(),
                    view.religions(),
                    view.topics(),
                    view.askedAs(),
                    view.readings(),
                    view.languages());
        }
    }
}
