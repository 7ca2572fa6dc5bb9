package org.mindgap.charts.render;

import java.awt.Color;
import java.util.List;
import org.mindgap.figure.HeatmapSpec;

/** The colours of figures (mock-ups, figures). Figures have their own theme and never the window's. */
final class Palette {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x14181D);
    static final Color SECOND = new Color(0x4A535E);
    static final Color THIRD = new Color(0x69727C);
    static final Color RULE = new Color(0x8E97A1);
    static final Color HAIRLINE = new Color(0xC3CAD1);
    static final Color GRID = new Color(0xE1E5E9);
    static final Color GREY_STATE = new Color(0xE4E7EA);
    static final Color PEOPLE_BAR = new Color(0xA9B2BC);
    static final Color PEOPLE = new Color(0x20262E);
    static final Color ALERT = new Color(0xB3261E);
    static final Color WATERMARK = new Color(0xE9ECEF);
    static final Color LIGHTEST_EDGE = new Color(0xCCDFEE);

    /** Light to dark, larger is darker. */
    static final List<Color> SEQUENTIAL = colors(0xF1F7FC, 0xCCDFEE, 0xA4C5E1, 0x7DAAD3, 0x5690C6, 0x0864A6, 0x01396F);

    /** Reversed to much stronger. */
    static final List<Color> DIVERGING = colors(0x00667C, 0x4AADC3, 0xB6DDE8, 0xF6F4F0, 0xF8CFB3, 0xD8905A, 0x934A17);

    /** By place of the model in the study; there is no seventh. */
    static final List<Color> MODELS = colors(0x6D2F64, 0xAE911B, 0x0F9275, 0xF36087, 0x2D5CAE, 0xAD6446);

    private static final double LIGHT = 72;

    private Palette() {}

    /** The colour of a step: of one hue, or where both ends have a name of two around a middle. */
    static Color step(int step, HeatmapSpec.Scale scale) {
        return step(step, scale.steps().size() - 1, scale.ends().isPresent() ? DIVERGING : SEQUENTIAL);
    }

    /** The colour of a step of one hue with so many steps. */
    static Color step(int step, int steps) {
        return step(step, steps, SEQUENTIAL);
    }

    /** The colour of no difference: the lightest step, or the middle. */
    static Color none(HeatmapSpec.Scale scale) {
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

    /** Ink or white, whichever is read better on a colour. */
    static Color numeralOn(Color ground) {
        return contrast(INK, ground) >= contrast(Color.WHITE, ground) ? INK : Color.WHITE;
    }

    /** The line of the watermark on a cell: seen, and far from any step. */
    static Color watermarkOn(Color ground) {
        return lightness(ground) < LIGHT ? mix(ground, Color.WHITE, 0.45) : mix(ground, INK, 1 / 3.0);
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
