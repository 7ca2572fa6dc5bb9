package org.mindgap.charts.fx;

/**
 * A cell of the heatmap that is shown.
 *
 * @param row from 0, in the order of {@link org.mindgap.figure.HeatmapSpec#rows()}
 * @param column from 0 over all column groups
 */
public record CellRef(int row, int column) {}
