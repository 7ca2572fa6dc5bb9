package org.mindgap.charts.fx;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.mindgap.charts.render.FigureImage;

/**
 * A figure that was drawn elsewhere: drawing it hands over the finished image and its entities, which takes a few
 * milliseconds however much the figure shows.
 */
public final class FigureChart extends JFreeChart {
    private static final long serialVersionUID = 1L;

    private final transient FigureImage figure;

    /** A chart of a finished image. */
    public FigureChart(FigureImage figure) {
        super(null, null, new Finished(), false);
        this.figure = figure;
        setBackgroundPaint(null);
    }

    /** What is shown. */
    public FigureImage figure() {
        return figure;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
        var at = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        at.scale(1 / figure.scale(), 1 / figure.scale());
        g.drawImage(figure.image(), at, null);
        if (info == null) {
            return;
        }
        info.clear();
        info.setChartArea(area);
        var entities = info.getEntityCollection();
        if (entities != null) {
            figure.entities().forEach(entity -> entities.add(new ChartEntity(entity.box(), entity.sentence())));
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** JFreeChart wants a plot; this one is never asked to draw. */
    private static final class Finished extends Plot {
        private static final long serialVersionUID = 1L;

        @Override
        public String getPlotType() {
            return "Finished figure";
        }

        @Override
        public void draw(
                Graphics2D g, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
            throw new UnsupportedOperationException("the figure draws itself");
        }
    }
}
