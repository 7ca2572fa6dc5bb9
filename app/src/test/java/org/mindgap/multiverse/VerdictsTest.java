package org.mindgap.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapGrid;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.survey.Group;

/** Verdicts on numbers written by hand: one row of three models, the usual choice first. */
class VerdictsTest {
    private static final Group PEOPLE = Group.of("country", "IN");
    private static final Finding SAME_ORDER = new Finding.SameOrder(PEOPLE);

    @Test
    void anOrderIsTheSameWhereEveryPairIs() {
        assertThat(outcome(usual(1, 2, 3), usual(4, 5, 60))).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(outcome(usual(1, 2, 3), usual(5, 4, 60))).isEqualTo(Verdict.Outcome.DOES_NOT_HOLD);
    }

    /** A stable sort would have kept the columns of a tie in their order and called it the same. */
    @Test
    void aTieIsAnOrderOfItsOwn() {
        assertThat(outcome(usual(1, 1, 3), usual(1, 2, 3))).isEqualTo(Verdict.Outcome.DOES_NOT_HOLD);
        assertThat(outcome(usual(1, 2, 3), usual(2, 2, 3))).isEqualTo(Verdict.Outcome.DOES_NOT_HOLD);
        assertThat(outcome(usual(1, 1, 3), usual(2, 2, 3))).isEqualTo(Verdict.Outcome.HOLDS);
    }

    @Test
    void aDifferenceOfRoundingIsNone() {
        assertThat(outcome(usual(0.1 + 0.2, 0.3, 3), usual(0.3, 0.1 + 0.2, 3))).isEqualTo(Verdict.Outcome.HOLDS);
    }

    @Test
    void aRowThatLacksANumberIsNotAsked() {
        assertThat(outcome(usual(1, 2, 3), usual(1, 2, Double.NaN))).isEqualTo(Verdict.Outcome.DOES_NOT_APPLY);
    }

    private static List<Double> usual(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Verdict.Outcome outcome(List<Double> usual, List<Double> other) {
        var columns = List.of(
                new ColumnKey("a", AskedAs.NO_ONE),
                new ColumnKey("b", AskedAs.NO_ONE),
                new ColumnKey("c", AskedAs.NO_ONE));
        var grid = new HeatmapGrid(
                List.of(PEOPLE), columns, List.of(), GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), 1);
        var choices = List.of(choice(true, usual), choice(false, other));
        var universe = new Universe(grid, List.of(), choices, List.of());
        return new Verdicts(universe).of(SAME_ORDER).outcomes().get(1);
    }

    private static Choice choice(boolean usual, List<Double> values) {
        var cells = new ArrayList<ChoiceCell>();
        for (var value : values) {
            var state = Double.isNaN(value) ? CellState.UNDEFINED : CellState.VALUE;
            cells.add(new ChoiceCell(value, 1, state, ""));
        }
        var settings = List.of(new Setting(Axis.METRIC, "gap.points", usual));
        return new Choice(settings, Metrics.GAP_POINTS, List.of(cells));
    }
}
