package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenRendererTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2})
    void theImageHasThePixelsOfTheWindowAndCellsTheirColours(double scale) throws Exception {
        var figure = Samples.wide();
        var image = new ScreenRenderer().render(figure, 888, scale);
        assertThat(image.image().getWidth()).isEqualTo((int) Math.ceil(888 * scale));
        assertThat(image.image().getHeight()).isEqualTo((int) Math.ceil(image.height() * scale));
        for (var entity : image.entities()) {
            var cell = (Entity.Cell) entity;
            var spec = figure.rows().get(cell.row()).cells().get(cell.column());
            var look = CellLook.of(spec, figure.scale(), Sizes.screen(888), new Words());
            if (look.ground().equals(Palette.STANDARD.paper())) {
                continue; // edges, hatches and crosses
            }
            var pixel = image.image().getRGB((int) Math.floor((cell.box().getMaxX() - 2) * scale), (int)
                    Math.floor((cell.box().getY() + 2.5) * scale));
            // the watermark may run through this point, nothing else may
            assertThat(new Color(pixel))
                    .satisfiesAnyOf(
                            found -> assertThat(found).isEqualTo(look.ground()),
                            found -> assertThat(between(found, look.ground(), Palette.watermarkOn(look.ground())))
                                    .isTrue());
        }
    }

    @Test
    void aWindowThatIsTooNarrowGetsAWiderFigure() throws Exception {
        assertThat(new ScreenRenderer().render(Samples.wide(), 200, 1).width()).isGreaterThan(200);
    }

    private static boolean between(Color found, Color a, Color b) {
        return within(found.getRed(), a.getRed(), b.getRed())
                && within(found.getGreen(), a.getGreen(), b.getGreen())
                && within(found.getBlue(), a.getBlue(), b.getBlue());
    }

    private static boolean within(int value, int a, int b) {
        return value >= Math.min(a, b) - 1 && value <= Math.max(a, b) + 1;
    }
}
