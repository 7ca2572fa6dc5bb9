package org.mindgap.multiverse;

import org.mindgap.gap.CellState;

/**
 * A cell under one choice.
 *
 * @param value as the metric shows it; NaN unless the state has a value
 * @param questions it rests on
 * @param state whether there is a number, and if not, why
 * @param reason code of the problem that explains a state without value, or empty
 */
public record ChoiceCell(double value, int questions, CellState state, String reason) {

    /** Whether the number may be ranked: few people are outside rankings. */
    public boolean ranks() {
        return state == CellState.VALUE || state == CellState.NOT_ABOVE_SAMPLING;
    }
}
