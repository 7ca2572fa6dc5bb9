package org.mindgap.look;

/** What stands in the cells of a heatmap whose metric a study got wrong. */
public enum Ranks {
    /** The numbers themselves. */
    NONE,
    /** The models' ranks in their row, under the metric as a study published it. */
    AS_PUBLISHED,
    /** The same under the metric as it was meant to be. */
    CORRECTED
}
