package org.mindgap.charts.render;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.DifferenceMapSpec.Cell;
import org.mindgap.figure.DifferenceState;
import org.mindgap.gap.CellState;

/**
 * How a cell of a map of differences looks: ground, word and number. Either may be empty; where both stand, the word is
 * left and the number right.
 *
 * @param ground colour of the cell
 * @param sign the state of a heatmap's cell that has the same edge, hatch or cross
 */
record DifferenceLook(DifferenceState state, Color ground, CellState sign, List<Run> word, List<Run> number) {

    static DifferenceLook of(Cell cell, Sizes sizes, Words words) {
        var palette = sizes.palette();
        var small = sizes.type().small();
        var numeral = sizes.type().numeral();
        var state = cell.state();
        if (state.bin()) {
            return bin(cell, sizes, words);
        }
        var word = words.difference(state);
        return switch (state) {
            case MIXED ->
                look(
                        cell,
                        palette.paper(),
                        CellState.MODEL_NOT_ASKED,
                        new Run(word, Run.Face.italic(small), palette.ink()),
                        Run.of(cell.text(), small, palette.second()),
                        sizes);
            case WIDE, FEW_PEOPLE, UNCORRECTED ->
                look(
                        cell,
                        palette.paper(),
                        CellState.MODEL_NOT_ASKED,
                        Run.of(word, small, palette.second()),
                        Run.of(bracketed(cell.text()), numeral, palette.ink()),
                        sizes);
            case PEOPLE_DO_NOT_DIFFER ->
                alone(cell, palette.greyState(), CellState.VALUE, Run.of(word, small, palette.second()), sizes);
            case TOO_FEW_PEOPLE ->
                alone(cell, palette.paper(), CellState.FEW_PEOPLE, Run.of(word, small, palette.ink()), sizes);
            case FAILED_CHECKS ->
                alone(cell, palette.greyState(), CellState.VALUE, Run.bold("!", numeral, palette.alert()), sizes);
            case DECLINED, SINGLE_ANSWER -> {
                var text = cell.text().isBlank() ? word : cell.text();
                yield alone(cell, palette.greyState(), CellState.VALUE, Run.of(text, small, palette.second()), sizes);
            }
            case DOES_NOT_APPLY -> silent(cell, palette.greyState(), CellState.DOES_NOT_APPLY);
            case NOT_ASKED -> silent(cell, palette.paper(), CellState.NOT_ASKED);
            case MODEL_NOT_ASKED -> silent(cell, palette.paper(), CellState.MODEL_NOT_ASKED);
            default -> silent(cell, palette.greyState(), CellState.HIDDEN);
        };
    }

    /** A number in one of the six colours; bold at the two ends. */
    private static DifferenceLook bin(Cell cell, Sizes sizes, Words words) {
        var state = cell.state();
        var ground = ground(state, sizes.palette());
        var on = Palette.numeralOn(ground);
        var numeral = sizes.type().numeral();
        var end = state == DifferenceState.REVERSED || state == DifferenceState.MUCH_STRONGER;
        return look(
                cell,
                ground,
                state == DifferenceState.SIMILAR ? CellState.MODEL_NOT_ASKED : CellState.VALUE,
                Run.of(words.difference(state), sizes.type().small(), on),
                end ? Run.bold(cell.text(), numeral, on) : Run.of(cell.text(), numeral, on),
                sizes);
    }

    /** The colour of a bin. */
    static Color ground(DifferenceState bin, Palette palette) {
        return palette.diverging().get(bin.place());
    }

    private static DifferenceLook look(Cell cell, Color ground, CellState sign, Run word, Run number, Sizes sizes) {
        return new DifferenceLook(
                cell.state(), ground, sign, List.of(word), flagged(List.of(number), cell, number.color(), sizes));
    }

    private static DifferenceLook alone(Cell cell, Color ground, CellState sign, Run word, Sizes sizes) {
        return new DifferenceLook(
                cell.state(),
                ground,
                sign,
                flagged(List.of(word), cell, sizes.palette().second(), sizes),
                List.of());
    }

    private static DifferenceLook silent(Cell cell, Color ground, CellState sign) {
        return new DifferenceLook(cell.state(), ground, sign, List.of(), List.of());
    }

    private static List<Run> flagged(List<Run> runs, Cell cell, Color color, Sizes sizes) {
        if (cell.flags().isBlank()) {
            return runs;
        }
        var letters =
                new Run("\u2009" + cell.flags(), Run.Face.italic(sizes.type().small()), color);
        return Stream.concat(runs.stream(), Stream.of(letters)).toList();
    }

    private static String bracketed(String number) {
        return number.isBlank() || number.startsWith("(") ? number : "(" + number + ")";
    }
}
