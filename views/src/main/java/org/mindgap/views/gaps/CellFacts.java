package org.mindgap.views.gaps;

import java.util.List;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.GapRow;
import org.mindgap.views.kit.FigureScreen;

/**
 * What stands behind a cell of the heatmap.
 *
 * @param figure the heatmap
 * @param place of the cell
 * @param yardsticks the row's values at the yardsticks
 * @param questions ranked
 */
public record CellFacts(
        HeatmapFigure figure, FigureScreen.Cell place, List<Yardstick> yardsticks, List<RankedQuestion> questions) {

    public CellFacts {
        yardsticks = List.copyOf(yardsticks);
        questions = List.copyOf(questions);
    }

    /** Whether it is known of every question what sampling does to it; until then they are ranked by value alone. */
    public boolean settled() {
        return questions.stream().noneMatch(RankedQuestion::pending);
    }

    /** The same where nobody computes the intervals any more. */
    CellFacts stopped() {
        return new CellFacts(
                figure,
                place,
                yardsticks,
                questions.stream().map(RankedQuestion::stopped).toList());
    }

    /** Whether another is of the same people, the same model and the same way of asking. */
    boolean sameCell(CellFacts other) {
        return figure.rows().get(place.row()).equals(other.figure.rows().get(other.place.row()))
                && figure.columns()
                        .get(place.column())
                        .equals(other.figure.columns().get(other.place.column()));
    }

    /** The place of a question in the ranking, from 0; -1 where it is not ranked. */
    int indexOf(String question) {
        for (var i = 0; i < questions.size(); i++) {
            if (questions.get(i).question().id().equals(question)) {
                return i;
            }
        }
        return -1;
    }

    /** A yardstick's value in the cell's row. */
    public record Yardstick(String name, double value) {}

    public GapRow row() {
        return figure.cells().get(place.row()).get(place.column());
    }

    public HeatmapSpec.Cell cell() {
        return specRow().cells().get(place.column());
    }

    public HeatmapSpec.Row specRow() {
        return figure.spec().rows().get(place.row());
    }

    /** Name over the column and head of it: "Mirror · no one". */
    public String columnName() {
        var i = place.column();
        for (var group : figure.spec().columnGroups()) {
            if (i < group.columns().size()) {
                var head = group.columns().get(i).head();
                return group.yardstick() ? head : group.name() + " · " + head;
            }
            i -= group.columns().size();
        }
        return "";
    }

    /** "India, Muslim": the block's country and the row. */
    public String rowName() {
        var rows = 0;
        for (var block : figure.spec().blocks()) {
            if (place.row() < rows + block.rows().size()) {
                var row = block.rows().get(place.row() - rows);
                var first = block.rows().get(0);
                var head = first.label();
                var comma = head.lastIndexOf(',');
                return row.everyone() || comma < 0 || !first.everyone()
                        ? row.label()
                        : head.substring(0, comma) + ", " + row.label();
            }
            rows += block.rows().size();
        }
        return "";
    }

    /** Index of the first yardstick column. */
    public static int firstYardstick(HeatmapSpec spec) {
        return spec.columnGroups().stream()
                .filter(g -> !g.yardstick())
                .mapToInt(g -> g.columns().size())
                .sum();
    }
}
