package org.mindgap.charts.render;

import java.awt.Color;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.HeatmapSpec.Cell;
import org.mindgap.figure.HeatmapSpec.Scale;
import org.mindgap.gap.CellState;

/**
 * How a cell looks: ground and text. Shapes (waves, dash, cross, hatch) belong to the state.
 *
 * @param ground colour of the cell
 * @param text what is printed, empty text where a shape is drawn or nothing
 * @param shorter the same for narrow cells
 */
record CellLook(CellState state, Color ground, Run text, Run shorter) {

    /**
     * The look of a cell. Its colour is that of the number printed, so that no 5 stands on the step below 5.
     *
     * @param scale with the edges of the steps
     */
    static CellLook of(Cell cell, Scale scale, Sizes sizes, Words words) {
        var numeral = sizes.type().numeral();
        var small = sizes.type().small();
        var palette = sizes.palette();
        return switch (cell.state()) {
            case VALUE -> {
                var ground = palette.step(step(Math.round(cell.value()), scale.steps()), scale);
                yield same(cell.state(), ground, Run.of(number(cell), numeral, Palette.numeralOn(ground)));
            }
            case NOT_ABOVE_SAMPLING -> same(cell.state(), palette.none(scale), nothing(numeral));
            case FEW_PEOPLE -> same(cell.state(), palette.paper(), Run.of(bracketed(cell), numeral, palette.ink()));
            case HIDDEN, DOES_NOT_APPLY -> same(cell.state(), palette.greyState(), nothing(numeral));
            case NOT_ASKED, MODEL_NOT_ASKED -> same(cell.state(), palette.paper(), nothing(numeral));
            case FAILED_CHECKS -> same(cell.state(), palette.greyState(), Run.bold("!", numeral, palette.alert()));
            case DECLINED -> {
                var text = cell.text().isBlank() ? words.word("declined") : cell.text();
                yield new CellLook(
                        cell.state(),
                        palette.greyState(),
                        Run.of(text, small, palette.second()),
                        Run.of(text.replaceFirst("[\\s\\u00a0]*%$", ""), small, palette.second()));
            }
            case UNDEFINED ->
                same(cell.state(), palette.greyState(), Run.of(words.word("undefined"), small, palette.second()));
            case SINGLE_ANSWER ->
                same(cell.state(), palette.greyState(), Run.of(words.word("single"), small, palette.second()));
        };
    }

    /** The narrowest text that still says it. */
    Run shortest() {
        return shorter;
    }

    private static CellLook same(CellState state, Color ground, Run text) {
        return new CellLook(state, ground, text, text);
    }

    private static Run nothing(double size) {
        return Run.of("", size, Color.BLACK);
    }

    private static String number(Cell cell) {
        return cell.text().isBlank() ? String.valueOf(Math.round(cell.value())) : cell.text();
    }

    private static String bracketed(Cell cell) {
        var number = number(cell);
        return number.startsWith("(") ? number : "(" + number + ")";
    }

    private static int step(double value, List<Double> steps) {
        var step = 0;
        while (step + 2 < steps.size() && value >= steps.get(step + 1)) {
            step++;
        }
        return step;
    }
}
