package org.mindgap.multiverse;

import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.survey.Group;

/** What is claimed of a heatmap. Rows and columns as the usual heatmap has them. */
public sealed interface Finding {

    /** The gap of a cell is larger than so many points; asked of metrics in points only. */
    record Above(Group people, ColumnKey column, double points) implements Finding {}

    /** Of all models (and ways of asking) this one is furthest from these people. */
    record FurthestModel(Group people, ColumnKey column) implements Finding {}

    /**
     * Of all groups of people this model is furthest from these; everyone's rows are not ranked with their parts. Asked of
     * metrics alone from which sampling is taken out.
     */
    record FurthestPeople(Group people, ColumnKey column) implements Finding {}

    /** The models stand in the same order of closeness to these people as in the usual heatmap. */
    record SameOrder(Group people) implements Finding {}
}
