package org.mindgap.figure;

import java.util.List;

/**
 * One number under every choice that could have been made: a dot for each, the smallest first, and beneath it which
 * setting it was made of.
 *
 * @param title bold first line
 * @param subtitle whose number it is, and what it is held against
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param axisTitle what the numbers are
 * @param legend of the dots
 * @param axis where it starts and ends, and the value that is claimed to be passed ({@link RankedSpec.Axis#same})
 * @param settings rows of the matrix, those of one subject one after the other
 * @param dots from left to right
 */
public record CurveSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        String axisTitle,
        Legend legend,
        RankedSpec.Axis axis,
        List<Setting> settings,
        List<Dot> dots)
        implements FigureSpec {

    public CurveSpec {
        settings = List.copyOf(settings);
        dots = List.copyOf(dots);
    }

    /** "above 20 points", "not above", "as in the heatmap", "the claim: 20 points", "another scale", empty where no dot is. */
    public record Legend(String holds, String not, String usual, String claim, String other) {}

    /**
     * A row of the matrix.
     *
     * @param subject "weight": rows of one subject stand together
     * @param name "unweighted"
     */
    public record Setting(String subject, String name) {}

    /** What became of the claim. */
    public enum Claim {
        HOLDS,
        DOES_NOT,
        /** It cannot be asked of the number, which is none in points: where the dot stands says nothing of it. */
        NOT_ASKED
    }

    /**
     * A choice.
     *
     * @param value on the axis
     * @param claim whether the claim holds for it
     * @param usual whether it is the heatmap's own
     * @param settings places of its settings among the rows
     */
    public record Dot(double value, Claim claim, boolean usual, List<Integer> settings) {
        public Dot {
            settings = List.copyOf(settings);
        }
    }
}
