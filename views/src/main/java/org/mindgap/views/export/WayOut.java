package org.mindgap.views.export;

import java.util.Optional;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Texts;

/**
 * One click that makes a refused figure one that can be drawn.
 *
 * @param field under which it stands
 * @param words of the button
 * @param widthMm to make it so wide, or 0
 * @param points to set type in that size, or 0
 */
record WayOut(ExportField field, String words, double widthMm, double points) {

    /** The way out of what the drawing refused, where a setting is one. */
    static Optional<WayOut> of(Problem problem, double heightMm, Texts texts) {
        return switch (problem.code()) {
            case "figure.too-small", "figure.labels-too-wide", "figure.panels-too-narrow" ->
                wider(argument(problem, 2), texts);
            case "figure.too-tall-for-slide" ->
                Optional.of(new WayOut(
                        ExportField.TYPE,
                        texts.get("export.way.type", texts.number(argument(problem, 2), 0)),
                        0,
                        argument(problem, 2)));
            case "figure.too-tall" ->
                heightMm == 0
                        ? Optional.empty()
                        : Optional.of(new WayOut(
                                ExportField.FIGURE,
                                texts.get("export.way.page", texts.number(FigureSize.TWO_COLUMNS.widthMm(), 0)),
                                FigureSize.TWO_COLUMNS.widthMm(),
                                0));
            default -> Optional.empty();
        };
    }

    /** The way out of type that is too small. */
    static WayOut smallestType(Texts texts) {
        var points = FigureStyle.SMALLEST_TYPE;
        return new WayOut(ExportField.TYPE, texts.get("export.way.type", texts.number(points, 0)), 0, points);
    }

    /** Draws again what was stopped. */
    static WayOut again(Texts texts) {
        return new WayOut(ExportField.FIGURE, texts.get("export.way.again"), 0, 0);
    }

    private static Optional<WayOut> wider(double mm, Texts texts) {
        return mm > ExportSettings.MOST_MM
                ? Optional.empty()
                : Optional.of(new WayOut(ExportField.WIDTH, texts.get("export.way.wider", texts.number(mm, 0)), mm, 0));
    }

    private static double argument(Problem problem, int place) {
        return Double.parseDouble(problem.arguments().get(place));
    }
}
