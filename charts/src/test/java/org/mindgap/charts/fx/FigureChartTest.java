package org.mindgap.charts.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.mindgap.charts.render.Samples;
import org.mindgap.charts.render.ScreenRenderer;

class FigureChartTest {

    @Test
    void drawingHandsOverTheImagePixelForPixelAndItsEntities() throws Exception {
        var figure = new ScreenRenderer().render(Samples.wide(), 888, 2);
        var target = new BufferedImage(
                figure.image().getWidth(), figure.image().getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        var info = new ChartRenderingInfo();
        var g = target.createGraphics();
        g.scale(2, 2);
        new FigureChart(figure).draw(g, new Rectangle2D.Double(0, 0, figure.width(), figure.height()), null, info);
        g.dispose();
        for (var y = 0; y < target.getHeight(); y += 7) {
            for (var x = 0; x < target.getWidth(); x += 7) {
                assertThat(target.getRGB(x, y)).isEqualTo(figure.image().getRGB(x, y));
            }
        }
        assertThat(info.getEntityCollection().getEntityCount())
                .isEqualTo(figure.entities().size());
        var first = figure.entities().get(0);
        assertThat(info.getEntityCollection()
                        .getEntity(first.box().getCenterX(), first.box().getCenterY())
                        .getToolTipText())
                .isEqualTo(first.sentence());
    }
}
