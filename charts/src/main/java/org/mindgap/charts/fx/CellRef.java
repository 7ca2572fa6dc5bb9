package org.mindgap.charts.fx;

/**
 * A cell of the heatmap that is shown; a cell of a map of differences; a category and model of a benchmark; or a point of
 * a scatter or a marker of a joined figure.
 *
 * @param row from 0, in the order of {@link org.mindgap.figure.HeatmapSpec#rows()}; of a point its panel
 * @param column from 0 over all column groups; of a point its place in the panel
 */
public record CellRef(int row, int column) {}
