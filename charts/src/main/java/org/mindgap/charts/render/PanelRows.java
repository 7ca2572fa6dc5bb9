package org.mindgap.charts.render;

/** How narrow panels side by side may be. */
final class PanelRows {
    private static final double USUAL_MM = 30;
    private static final double LEAST_MM = 20;
    /** Heads and numbers of a row of panels; words above and below all of them. */
    private static final double ROW_MM = 16;

    private static final double REST_MM = 62;

    private PanelRows() {}

    /**
     * The least width of a panel: narrower than usual where as many panels would outgrow the page otherwise.
     *
     * @param panels how many there are
     * @param room for all that stand side by side
     * @param gap between two
     * @param taller height of a panel as a share of its width
     */
    static double least(int panels, double room, double gap, double taller, Sizes sizes) {
        var mm = sizes.mm();
        var usual = USUAL_MM * mm;
        var across = Math.max(1, Math.floor((room + gap) / (usual + gap)));
        var width = (room - (across - 1) * gap) / across;
        var rows = Math.ceil(panels / across);
        return rows * (taller * width + ROW_MM * mm) + REST_MM * mm > sizes.tallest() ? LEAST_MM * mm : usual;
    }
}
