package org.mindgap.views.gaps;

import java.util.Optional;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.metric.Metric;
import org.mindgap.look.Ranks;
import org.mindgap.look.SavedView;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.RowsChoice;

/** What a heatmap was asked with: the request, and the choices that made it. */
record Asked(HeatmapRequest request, Choices choices) {
    /** The metric whose ranks are asked for, and what it was meant to be; nothing where numbers are. */
    Optional<PublishedMetric> published() {
        return ranks() ? PublishedMetric.of(choices.metric().id()) : Optional.empty();
    }

    boolean ranks() {
        return choices.ranks() != Ranks.NONE;
    }

    boolean asPublished() {
        return choices.ranks() == Ranks.AS_PUBLISHED;
    }

    /** Whether the other asks for the same ranks, as published or corrected. */
    boolean sameRanks(Asked other) {
        return ranks() && other.ranks() && request.equals(other.request);
    }

    /** A heatmap, and what was changed in the data since the one before. */
    record Computed(HeatmapFigure figure, String edited) {}

    /** Everything that is chosen on the screen. */
    record Choices(
            RowsChoice rows,
            Metric metric,
            boolean same,
            boolean byPopulation,
            HeatmapOrder order,
            Ranks ranks,
            Filters.Choice filters) {
        /** The same as it is kept, under a name. */
        SavedView under(String name) {
            return new SavedView(
                    name,
                    rows.variables(),
                    metric.id(),
                    same,
                    order,
                    ranks,
                    filters.models(),
                    filters.countries(),
                    filters.religions(),
                    filters.topics(),
                    filters.askedAs(),
                    filters.readings(),
                    filters.languages(),
                    Optional.of(filters.corrected()),
                    byPopulation);
        }

        /**
         * The filters of a view that was kept.
         *
         * @param corrected whether coded answers are corrected where the view says nothing of it
         */
        static Filters.Choice filters(SavedView view, boolean corrected) {
            return new Filters.Choice(
                    view.models(),
                    view.countries(),
                    view.religions(),
                    view.topics(),
                    view.askedAs(),
                    view.readings(),
                    view.languages(),
                    view.corrected().orElse(corrected));
        }
    }
}
