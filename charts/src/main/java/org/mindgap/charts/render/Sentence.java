package org.mindgap.charts.render;

import java.util.stream.Stream;
import org.mindgap.charts.render.text.Run;

/** The one sentence above a plot: its number bold, what it means after it. */
final class Sentence {
    private final Sizes sizes;
    private final Sheet sheet;

    Sentence(Sizes sizes, Sheet sheet) {
        this.sizes = sizes;
        this.sheet = sheet;
    }

    /** Draws it; returns the bottom edge, which is the top edge where there is none. */
    double draw(String lead, String sentence, double left, double top, double width) {
        var size = sizes.type().label() * 1.08;
        var ink = sizes.palette().ink();
        var runs = Stream.of(
                        Run.bold(lead.strip() + (sentence.isBlank() ? "" : " "), size, ink),
                        Run.of(sentence, size, ink))
                .filter(run -> !run.text().isBlank())
                .toList();
        return runs.isEmpty()
                ? top
                : sheet.lines(sheet.shaper().wrap(runs, width), left, top, 1.35 * size, Mark.Anchor.START);
    }
}
