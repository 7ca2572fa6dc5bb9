package org.mindgap.charts.render;

import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.Caption;

/** Title and subtitle above a figure, caption below it. */
final class Heading {
    /** Signs of scripts with marks above and below need more room than Latin. */
    private static final double LINE = 1.28;

    /** Between two columns of text. */
    static final double GUTTER_MM = 7;

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
        var y = top;
        if (sizes.page().title()) {
            var run = Run.bold(title, type.title(), sizes.palette().ink());
            y = paragraph(List.of(run), top - 0.2 * type.title(), width, LINE * type.title());
        }
        if (sizes.page().title() && !second.isBlank()) {
            var line = 1.5 * type.label();
            y = paragraph(List.of(Run.of(second, type.label(), sizes.palette().third())), y, width, line);
        }
        y += 0.3 * sizes.mm();
        return paragraph(
                List.of(Run.of(subtitle, type.subtitle(), sizes.palette().second())), y, width, sizes.subtitleLine());
    }

    /** Draws a caption in one column; returns its bottom edge. */
    double caption(Caption caption, double x, double top, double width) {
        return sheet.lines(lines(caption, width), x, top, sizes.captionLine(), Mark.Anchor.START);
    }

    /** Draws a caption over the whole width, in two columns on a wide page; returns its bottom edge. */
    double captionBelow(Caption caption, double top) {
        var left = sizes.margin();
        if (!sizes.inTwoColumns()) {
            return caption(caption, left, top, sizes.inner());
        }
        if (lines(caption, sizes.inner()).size() == 1) {
            return caption(caption, left, top, sizes.inner());
        }
        var gutter = GUTTER_MM * sizes.mm();
        var column = (sizes.inner() - gutter) / 2;
        var lines = lines(caption, column);
        var half = (lines.size() + 1) / 2;
        var line = sizes.captionLine();
        var bottom = sheet.lines(lines.subList(0, half), left, top, line, Mark.Anchor.START);
        var other = lines.subList(half, lines.size());
        return Math.max(bottom, sheet.lines(other, left + column + gutter, top, line, Mark.Anchor.START));
    }

    private List<List<Run>> lines(Caption caption, double width) {
        var small = sizes.type().small();
        var runs = List.of(
                Run.bold(caption.lead().strip(), small, sizes.palette().ink()),
                Run.of(
                        " " + caption.text().strip() + " " + cut(),
                        small,
                        sizes.palette().second()),
                Run.bold(caption.invented().strip(), small, sizes.palette().ink()));
        return sheet.shaper().wrap(runs, width);
    }

    private String cut() {
        return sheet.cutLabels() ? new Words().word("labels.cut") + " " : "";
    }

    private double paragraph(List<Run> runs, double top, double width, double lineHeight) {
        return sheet.lines(sheet.shaper().wrap(runs, width), sizes.margin(), top, lineHeight, Mark.Anchor.START);
    }
}
