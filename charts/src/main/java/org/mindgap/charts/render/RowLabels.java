package org.mindgap.charts.render;

import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Labels at the left of rows, in two languages on one line where they fit. */
final class RowLabels {
    private static final double LINE = 1.28;
    /** Share of the width that labels keep. */
    private static final double NARROWEST = 0.2;

    private final Sizes sizes;
    private final Sheet sheet;
    private final LabelLines lines;

    RowLabels(Sizes sizes, Sheet sheet) {
        this.sizes = sizes;
        this.sheet = sheet;
        this.lines = new LabelLines(sizes, sheet);
    }

    List<Run> runs(String label, String second) {
        var first = Run.of(label, sizes.type().label(), sizes.palette().ink());
        return second.isBlank()
                ? List.of(first)
                : List.of(
                        first,
                        Run.of(
                                "  " + second,
                                sizes.type().second(),
                                sizes.palette().third()));
    }

    /** What labels need, up to a share of the width, and never less than the longest word. */
    double width(List<List<Run>> labels, double share) {
        lines.know(labels);
        var shaper = sheet.shaper();
        var whole = labels.stream().mapToDouble(shaper::width).max().orElse(0);
        var word = labels.stream().mapToDouble(shaper::widestWord).max().orElse(0);
        return Math.max(Math.min(whole, share * sizes.inner()), word);
    }

    /**
     * The same, on paper narrower where the plot would not have its share of the width: down to a fifth of it, since
     * labels of sixty letters are read in three lines too.
     *
     * @param taken what stands beside labels and plot
     * @param plot share of the width that the plot needs
     */
    double width(List<List<Run>> labels, double share, double taken, double plot) {
        var usual = width(labels, share);
        var room = (1 - plot) * sizes.inner() - taken - 0.2 * sizes.mm();
        if (sizes.onScreen() || usual <= room) {
            return usual;
        }
        var word = labels.stream().mapToDouble(sheet.shaper()::widestWord).max().orElse(0);
        return Math.min(usual, Math.max(room, Math.max(word, NARROWEST * sizes.inner())));
    }

    List<List<Run>> wrapped(List<Run> label, double width) {
        return lines.of(label, width + 0.01);
    }

    double height(List<List<Run>> lines) {
        return sheet.height(lines, line());
    }

    /** Around a middle line. */
    void draw(List<List<Run>> lines, double x, double middle) {
        sheet.lines(lines, x, middle - height(lines) / 2, line(), Mark.Anchor.START);
    }

    double line() {
        return LINE * sizes.type().label();
    }

    Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }

    Run base(String text) {
        return Run.of(text, sizes.type().base(), sizes.palette().second());
    }

    double widest(List<Run> runs) {
        return runs.stream().mapToDouble(sheet.shaper()::width).max().orElse(0);
    }

    /** A line of text around a middle line. */
    void text(Run run, double x, double middle, Mark.Anchor anchor) {
        var size = run.face().size();
        sheet.text(run, x, Sheet.baseline(middle - size / 2, size, size), anchor);
    }

    /**
     * Refuses a plot without room on paper.
     *
     * @param room for the plot
     * @param share of the width that it needs
     */
    void check(double room, double share) throws ProblemException {
        if (room < share * sizes.inner() && !sizes.onScreen()) {
            var needed = (sizes.width() - room) / (1 - share) + 2 * sizes.mm();
            throw new ProblemException(Problem.error(
                    "figure.labels-too-wide",
                    Math.round(sizes.width() / Sizes.POINTS_PER_MM),
                    Math.round(Sizes.SMALLEST_TYPE),
                    (int) Math.ceil(needed / Sizes.POINTS_PER_MM)));
        }
    }
}
