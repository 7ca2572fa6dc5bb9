package org.mindgap.charts.fx;

import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;
import org.mindgap.charts.render.FigureImage;

/** The canvas of JFreeChart, redrawn once for each finished image and never because something changed elsewhere. */
final class FigureCanvas extends ChartCanvas {

    FigureCanvas() {
        super(null);
        setMouseTransparent(true); // pointing and keys belong to the cells above
        setTooltipEnabled(false);
    }

    /** Shows an image, or nothing. JavaFX thread only. */
    void show(@Nullable FigureImage figure) {
        setChart(null); // resizing would draw the old chart twice
        if (figure != null) {
            setWidth(figure.width());
            setHeight(figure.height());
            setChart(new FigureChart(figure));
        }
    }

    @Override
    public void chartChanged(ChartChangeEvent event) {
        // a finished image does not change
    }
}
