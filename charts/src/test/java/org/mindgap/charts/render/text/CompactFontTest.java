package org.mindgap.charts.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** A font that is written here is read by FontBox. */
class CompactFontTest {
    @Test
    void glyphsComeBackWithTheirOutlinesAndWidths() throws Exception {
        var font = new CompactFont("ABCDEF+Test");
        var box = new Rectangle2D.Double(50, -700, 400, 720);
        var bow = new Path2D.Double();
        bow.moveTo(0, 0);
        bow.quadTo(500, -1200, 1000, 0);
        bow.closePath();
        var shapes = List.of(box, new Ellipse2D.Double(-150, -300, 1300, 1300), bow, new Path2D.Double());
        var widths = List.of(500, 1100, 1500, 0);
        for (var i = 0; i < shapes.size(); i++) {
            assertThat(font.add(shapes.get(i), widths.get(i))).isEqualTo(i + 1);
        }
        var read = (CFFCIDFont)
                new CFFParser().parse(new RandomAccessReadBuffer(font.bytes())).get(0);
        assertThat(read.getName()).isEqualTo("ABCDEF+Test");
        assertThat(read.getRegistry()).isEqualTo("Adobe");
        assertThat(read.getOrdering()).isEqualTo("Identity");
        assertThat(read.getNumCharStrings()).isEqualTo(5);
        for (var i = 0; i < shapes.size(); i++) {
            var glyph = read.getType2CharString(i + 1);
            assertThat((double) glyph.getWidth()).isEqualTo(widths.get(i).doubleValue());
            var drawn = new Area(glyph.getPath()).getBounds2D();
            var meant = new Area(shapes.get(i)).getBounds2D();
            assertThat(drawn.getX()).isCloseTo(meant.getX(), within(0.5));
            assertThat(drawn.getMinY()).isCloseTo(-meant.getMaxY(), within(0.5));
            assertThat(drawn.getWidth()).isCloseTo(meant.getWidth(), within(0.5));
            assertThat(drawn.getHeight()).isCloseTo(meant.getHeight(), within(0.5));
        }
        assertThat(read.getType2CharString(0).getPath().getBounds2D().isEmpty()).isTrue();
        assertThat(font.box().getMaxX()).isEqualTo(1150);
    }

    @Test
    void aFontOfOneGlyphAndOfManyIsRead() throws Exception {
        for (var count : List.of(1, 2, 300)) {
            var font = new CompactFont("ABCDEF+Test");
            for (var i = 1; i <= count; i++) {
                font.add(new Rectangle2D.Double(0, -i, i, i), i);
            }
            var read = (CFFCIDFont) new CFFParser()
                    .parse(new RandomAccessReadBuffer(font.bytes()))
                    .get(0);
            var last = read.getType2CharString(count);
            assertThat((double) last.getWidth()).isEqualTo((double) count);
            assertThat(last.getPath().getBounds2D().getWidth()).isEqualTo((double) count);
        }
    }
}
