package org.mindgap.multiverse;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.MetricScale;
import org.mindgap.survey.Group;

/**
 * Asks of each choice whether a finding holds. A ranking is asked only where everything that is ranked in the usual
 * heatmap has a number that may be ranked; a tie for the first place is not a first place. Groups are ranked by metrics
 * alone from which sampling is taken out, since others make small groups look worse; models of one group may be ranked by
 * any, since they meet the same people. A tie in the order of the models has to be a tie again.
 */
public final class Verdicts {
    /** Two numbers that differ by less are one: sums of the same terms in another order differ by about 1e-13. */
    private static final double SAME = 1e-9;
    /** Metrics whose value, or 100 times it, counts percentage points of people. */
    private static final List<String> POINTS = List.of("gap.points", "gap.points.ordered", "tv");

    private final Universe universe;

    public Verdicts(Universe universe) {
        this.universe = universe;
    }

    public Verdict of(Finding finding) {
        return new Verdict(
                finding,
                universe.choices().stream().map(c -> outcome(finding, c)).toList());
    }

    /** A cell's value in points, or on the scale of 0 to 100 on which figures colour it. */
    public static double onScale(Choice choice, ChoiceCell cell) {
        return new MetricScale(choice.metric()).onScale(cell.value());
    }

    private Verdict.Outcome outcome(Finding finding, Choice choice) {
        if (finding instanceof Finding.Above above) {
            return above(above, choice);
        }
        if (finding instanceof Finding.FurthestModel of) {
            var row = row(of.people());
            return first(column(of.column()), columns(), i -> cell(choice, row, i), i -> cell(usual(), row, i), choice);
        }
        if (finding instanceof Finding.FurthestPeople of) {
            // other metrics are larger for small groups, whatever these people think
            if (!choice.metric().needsVariance()) {
                return Verdict.Outcome.DOES_NOT_APPLY;
            }
            var column = column(of.column());
            var peers = peers(of.people());
            return first(row(of.people()), peers, i -> cell(choice, i, column), i -> cell(usual(), i, column), choice);
        }
        return sameOrder(row(((Finding.SameOrder) finding).people()), choice);
    }

    private static Verdict.Outcome said(boolean holds) {
        return holds ? Verdict.Outcome.HOLDS : Verdict.Outcome.DOES_NOT_HOLD;
    }

    private Verdict.Outcome above(Finding.Above finding, Choice choice) {
        var cell = cell(choice, row(finding.people()), column(finding.column()));
        if (!cell.state().hasValue() || !POINTS.contains(choice.metric().id())) {
            return Verdict.Outcome.DOES_NOT_APPLY;
        }
        return said(onScale(choice, cell) > finding.points());
    }

    private interface Cells {
        ChoiceCell at(int place);
    }

    private static Verdict.Outcome first(int own, List<Integer> places, Cells now, Cells usual, Choice choice) {
        var ranked = places.stream().filter(i -> usual.at(i).ranks()).toList();
        var complete = ranked.stream().allMatch(i -> now.at(i).ranks());
        if (ranked.size() < 2 || !ranked.contains(own) || !complete) {
            return Verdict.Outcome.DOES_NOT_APPLY;
        }
        var away = away(choice);
        var most = away.applyAsDouble(now.at(own));
        return said(ranked.stream().filter(i -> i != own).allMatch(i -> away.applyAsDouble(now.at(i)) < most - SAME));
    }

    private Verdict.Outcome sameOrder(int row, Choice choice) {
        var ranked =
                columns().stream().filter(c -> cell(usual(), row, c).ranks()).toList();
        if (ranked.size() < 2
                || !ranked.stream().allMatch(c -> cell(choice, row, c).ranks())) {
            return Verdict.Outcome.DOES_NOT_APPLY;
        }
        for (var i = 0; i < ranked.size(); i++) {
            for (var j = i + 1; j < ranked.size(); j++) {
                if (side(ranked.get(i), ranked.get(j), row, choice)
                        != side(ranked.get(i), ranked.get(j), row, usual())) {
                    return Verdict.Outcome.DOES_NOT_HOLD;
                }
            }
        }
        return Verdict.Outcome.HOLDS;
    }

    /** -1 where the first of two columns is closer, 1 where the second is, 0 where neither. */
    private static int side(int first, int second, int row, Choice choice) {
        var away = away(choice);
        var difference = away.applyAsDouble(cell(choice, row, first)) - away.applyAsDouble(cell(choice, row, second));
        return Math.abs(difference) <= SAME ? 0 : (int) Math.signum(difference);
    }

    private static ToDoubleFunction<ChoiceCell> away(Choice choice) {
        var scale = new MetricScale(choice.metric());
        return c -> scale.away(c.value());
    }

    /** The choice of the heatmap that is asked about. */
    private Choice usual() {
        return universe.choices().stream().filter(Choice::usual).findFirst().orElseThrow();
    }

    private List<Integer> columns() {
        return IntStream.range(0, universe.usual().columns().size()).boxed().toList();
    }

    /** Rows divided by as many variables as this one: everyone of a country contains its groups. */
    private List<Integer> peers(Group people) {
        var rows = universe.usual().rows();
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).codes().keySet().equals(people.codes().keySet()))
                .boxed()
                .toList();
    }

    private int row(Group people) {
        var row = universe.usual().rows().indexOf(people);
        if (row < 0) {
            throw new IllegalArgumentException("no row " + people);
        }
        return row;
    }

    private int column(ColumnKey column) {
        var place = universe.usual().columns().indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return place;
    }

    private static ChoiceCell cell(Choice choice, int row, int column) {
        return choice.cells().get(row).get(column);
    }
}
