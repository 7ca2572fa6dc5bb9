package org.mindgap.charts.render;

import java.awt.Color;
import java.util.List;
import org.mindgap.figure.FigurePalette;
import org.mindgap.figure.HeatmapSpec;

/**
 * The colours of figures (mock-ups, figures). Figures have their own theme and never the window's. Grounds of cells are
 * the same on paper and on dark slides: larger is darker on both. Immutable.
 */
final class Palette {
    private static final Color DARK_TYPE = new Color(0x14181D);

    private static final Inks LIGHT_INKS = new Inks(
            Color.WHITE,
            DARK_TYPE,
            new Color(0x4A535E),
            new Color(0x69727C),
            new Color(0x8E97A1),
            new Color(0xC3CAD1),
            new Color(0xE1E5E9),
            new Color(0xE4E7EA),
            new Color(0xDDE2E7),
            new Color(0xA9B2BC),
            new Color(0x20262E),
            new Color(0xB3261E),
            new Color(0xE9ECEF));
    private static final Inks DARK_INKS = new Inks(
            new Color(0x15191E),
            new Color(0xECEFF2),
            new Color(0xC2C8CF),
            new Color(0x98A1AB),
            new Color(0x6C7681),
            new Color(0x3F4750),
            new Color(0x2A3037),
            new Color(0x2C333B),
            new Color(0x343C45),
            new Color(0x77818C),
            new Color(0xE9EDF1),
            new Color(0xFF9A8C),
            new Color(0x22282F));

    /** Blue; blue-green against orange. */
    private static final Cells BLUE = new Cells(
            colors(0xF1F7FC, 0xCCDFEE, 0xA4C5E1, 0x7DAAD3, 0x5690C6, 0x0864A6, 0x01396F),
            colors(0x00667C, 0x4AADC3, 0xB6DDE8, 0xF6F4F0, 0xF8CFB3, 0xD8905A, 0x934A17),
            new Color(0xCCDFEE));
    /** Orange; blue against brown. */
    private static final Cells ORANGE = new Cells(
            colors(0xFDF5ED, 0xF6D8B9, 0xF1B57D, 0xE5934D, 0xD07331, 0x9C4922, 0x5E2A18),
            colors(0x005D99, 0x559FEB, 0xC2D9FD, 0xF8F2F1, 0xFCCDBD, 0xDE8364, 0x8D452D),
            new Color(0xF6D8B9));
    /** Lightness alone, in steps that look alike; a scale with two sides runs through, its middle is the fourth. */
    private static final Cells GREYS = new Cells(
            colors(0xF6F6F6, 0xC7C7C7, 0xA1A1A1, 0x838383, 0x666666, 0x484848, 0x282828),
            colors(0xF6F6F6, 0xC7C7C7, 0xA1A1A1, 0x838383, 0x666666, 0x484848, 0x282828),
            new Color(0xC7C7C7));

    /** By place of the model in the study; there is no seventh. */
    private static final List<Color> MODELS = colors(0x6D2F64, 0xAE911B, 0x0F9275, 0xF36087, 0x2D5CAE, 0xAD6446);

    private static final List<Color> OTHER_MODELS = colors(0x3A63FB, 0x91961D, 0xA92580, 0x0C5700, 0xEC5389, 0x675A4F);
    private static final List<Color> MODELS_ON_DARK =
            colors(0x538FF6, 0xC58C78, 0x89C900, 0xD70C00, 0x9347A4, 0x06D8FF);
    private static final List<Color> GREY_MODELS = colors(0x353535, 0x7D7D7D, 0x585858, 0x919191, 0x464646, 0x6A6A6A);
    private static final List<Color> GREY_MODELS_ON_DARK =
            colors(0xD6D6D6, 0x8A8A8A, 0xB5B5B5, 0x767676, 0xC6C6C6, 0xA0A0A0);

    /** What figures and screens have where nothing else is asked for. */
    static final Palette STANDARD = new Palette(LIGHT_INKS, BLUE, MODELS);

    private static final double LIGHT = 72;

    private final Inks inks;
    private final Cells cells;
    private final List<Color> models;

    /** Everything that is neither a cell's ground nor a model. */
    private record Inks(
            Color paper,
            Color ink,
            Color second,
            Color third,
            Color rule,
            Color hairline,
            Color grid,
            Color greyState,
            Color band,
            Color peopleBar,
            Color people,
            Color alert,
            Color watermark) {}

    /**
     * Grounds of cells.
     *
     * @param sequential light to dark, larger is darker
     * @param diverging reversed to much stronger
     * @param edge of the lightest step
     */
    private record Cells(List<Color> sequential, List<Color> diverging, Color edge) {}

    private Palette(Inks inks, Cells cells, List<Color> models) {
        this.inks = inks;
        this.cells = cells;
        this.models = models;
    }

    /** The colours of a palette on paper, or on a dark ground. */
    static Palette of(FigurePalette palette, boolean dark) {
        var inks = dark ? DARK_INKS : LIGHT_INKS;
        return switch (palette) {
            case STANDARD -> dark ? new Palette(inks, BLUE, MODELS_ON_DARK) : STANDARD;
            case WARM -> new Palette(inks, ORANGE, dark ? MODELS_ON_DARK : OTHER_MODELS);
            case GREY -> new Palette(inks, GREYS, dark ? GREY_MODELS_ON_DARK : GREY_MODELS);
        };
    }

    Color paper() {
        return inks.paper();
    }

    Color ink() {
        return inks.ink();
    }

    Color second() {
        return inks.second();
    }

    Color third() {
        return inks.third();
    }

    Color rule() {
        return inks.rule();
    }

    Color hairline() {
        return inks.hairline();
    }

    Color grid() {
        return inks.grid();
    }

    Color greyState() {
        return inks.greyState();
    }

    /** What sampling alone would cause. */
    Color band() {
        return inks.band();
    }

    Color peopleBar() {
        return inks.peopleBar();
    }

    Color people() {
        return inks.people();
    }

    Color alert() {
        return inks.alert();
    }

    /** INVENTED on paper. */
    Color watermark() {
        return inks.watermark();
    }

    /** Around the lightest step. */
    Color lightestEdge() {
        return cells.edge();
    }

    List<Color> sequential() {
        return cells.sequential();
    }

    List<Color> diverging() {
        return cells.diverging();
    }

    List<Color> models() {
        return models;
    }

    /** The colour of a model by its place in the study. */
    Color model(int index) {
        return models.get(Math.floorMod(index, models.size()));
    }

    /** The colour of a step: of one hue, or where both ends have a name of two around a middle. */
    Color step(int step, HeatmapSpec.Scale scale) {
        return step(step, scale.steps().size() - 1, scale.ends().isPresent() ? diverging() : sequential());
    }

    /** The colour of a step of one hue with so many steps. */
    Color step(int step, int steps) {
        return step(step, steps, sequential());
    }

    /** The colour of no difference: the lightest step, or the middle. */
    Color none(HeatmapSpec.Scale scale) {
        return step(scale.ends().isPresent() ? (scale.steps().size() - 1) / 2 : 0, scale);
    }

    private static Color step(int step, int steps, List<Color> colors) {
        if (steps == colors.size()) {
            return colors.get(step);
        }
        var at = steps == 1 ? 0 : step * (colors.size() - 1.0) / (steps - 1);
        var below = (int) Math.floor(at);
        var above = Math.min(below + 1, colors.size() - 1);
        return mix(colors.get(below), colors.get(above), at - below);
    }

    /** Dark type or white, whichever is read better on a colour. */
    static Color numeralOn(Color ground) {
        return contrast(DARK_TYPE, ground) >= contrast(Color.WHITE, ground) ? DARK_TYPE : Color.WHITE;
    }

    /** The line of the watermark on a cell: seen, and far from any step. */
    static Color watermarkOn(Color ground) {
        return lightness(ground) < LIGHT ? mix(ground, Color.WHITE, 0.45) : mix(ground, DARK_TYPE, 1 / 3.0);
    }

    /** A part of one colour in another, in sRGB. */
    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    /** Contrast of WCAG 2, from 1 to 21. */
    static double contrast(Color a, Color b) {
        var light = Math.max(luminance(a), luminance(b));
        var dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    /** L* of CIE 1976, from 0 to 100. */
    static double lightness(Color color) {
        var y = luminance(color);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389.0 / 27;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static List<Color> colors(int... rgb) {
        return java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
    }
}
