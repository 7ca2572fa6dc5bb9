package org.mindgap.charts.render;

import java.util.List;
import org.mindgap.figure.Caption;

/** Title and subtitle above a figure, caption below it. */
final class Heading {
    /** Signs of scripts with marks above and below need more room than Latin. */
    private static final double LINE = 1.28;

    private final Sizes sizes;
    private final Sheet sheet;

    Heading(Sizes sizes, Sheet sheet) {
        this.sizes = sizes;
        this.sheet = sheet;
    }

    /**
     * Draws title, second title and subtitle from a top edge.
     *
     * @param second the title in another language, or empty
     * @return bottom edge
     */
    double draw(String title, String second, String subtitle, double top, double width) {
        var type = sizes.type();
        var y = paragraph(List.of(Run.bold(title, type.title(), Palette.INK)), top, width, LINE * type.title());
        if (!second.isBlank()) {
            var line = 1.5 * type.label();
            y = paragraph(List.of(Run.of(second, type.label(), Palette.THIRD)), y, width, line);
        }
        y += 0.3 * sizes.mm();
        return paragraph(List.of(Run.of(subtitle, type.subtitle(), Palette.SECOND)), y, width, sizes.subtitleLine());
    }

    /** Draws a caption; returns its bottom edge. */
    double caption(Caption caption, double x, double top, double width) {
        var small = sizes.type().small();
        var runs = List.of(
                Run.bold(caption.lead().strip(), small, Palette.INK),
                Run.of(" " + caption.text().strip() + " ", small, Palette.SECOND),
                Run.bold(caption.invented().strip(), small, Palette.INK));
        return sheet.lines(sheet.shaper().wrap(runs, width), x, top, sizes.captionLine(), Mark.Anchor.START);
    }

    private double paragraph(List<Run> runs, double top, double width, double lineHeight) {
        return sheet.lines(sheet.shaper().wrap(runs, width), sizes.margin(), top, lineHeight, Mark.Anchor.START);
    }
}
