package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.OverlaySpec.Bar;

/** Labels of answers beside their bars: the label, and below it the same in the survey's own script. */
final class BarLabels {
    private static final double LINE = 1.25;
    /** A line in the second language has marks above and below. */
    private static final double SECOND_LINE = 1.4;

    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;

    BarLabels(Sizes sizes, Sheet sheet) {
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    /** Width of the widest label without a break. */
    double whole(List<Bar> bars) {
        return bars.stream()
                .mapToDouble(b -> Math.max(shaper.width(label(b)), shaper.width(second(b))))
                .max()
                .orElse(0);
    }

    /** Width of the widest part that cannot be broken. */
    double widestWord(List<Bar> bars) {
        return bars.stream()
                .mapToDouble(b -> Math.max(shaper.widestWord(label(b)), shaper.widestWord(second(b))))
                .max()
                .orElse(0);
    }

    /** Lines of label and second label. */
    List<List<Run>> wrap(Bar bar, double room) {
        var lines = new ArrayList<>(shaper.wrap(label(bar), room));
        lines.addAll(shaper.wrap(second(bar), room));
        return lines;
    }

    double height(List<List<Run>> lines) {
        return lines.stream().mapToDouble(this::lineHeight).sum();
    }

    /** Draws lines that end at a place, in the middle around another. */
    void draw(List<List<Run>> lines, double right, double middle) {
        var y = middle - height(lines) / 2;
        for (var line : lines) {
            var height = lineHeight(line);
            sheet.text(line, right, Sheet.baseline(y, height, line), Mark.Anchor.END, true);
            y += height;
        }
    }

    private double lineHeight(List<Run> line) {
        var run = line.get(0);
        return run.face().size() * (run.color().equals(sizes.palette().third()) ? SECOND_LINE : LINE);
    }

    private List<Run> label(Bar bar) {
        return runs(Run.of(bar.label(), sizes.type().label(), sizes.palette().ink()));
    }

    private List<Run> second(Bar bar) {
        return runs(
                Run.of(bar.secondLabel(), sizes.type().second(), sizes.palette().third()));
    }

    private static List<Run> runs(Run run) {
        return run.text().isBlank() ? List.of() : List.of(run);
    }
}
