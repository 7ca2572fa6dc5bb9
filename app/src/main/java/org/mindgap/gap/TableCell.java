package org.mindgap.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/**
 * One column against one row of people on some questions: the rows of the table that come of it, one per metric.
 *
 * @param questions that the row may rest on, those that its people were not asked among them
 * @param sizes of the row's people on these questions
 */
record TableCell(Column column, PeopleRow row, List<Question> questions, People people, People.Sizes sizes) {

    List<GapRow> rows(List<Metric> metrics, Map<String, String> keys, Scorer scorer, Notes notes) {
        var size = sizes.total();
        if (sizes.shown().isEmpty()) {
            var outcome = sizes.hidden().isEmpty()
                    ? RowValue.Outcome.none(CellState.NOT_ASKED, "gap.not-asked")
                    : RowValue.Outcome.none(CellState.HIDDEN, "gap.hidden");
            return without(metrics, keys, scorer, size, outcome);
        }
        var cells = sizes.shown().keySet().stream()
                .filter(c -> scorer.applies(column, c, row.group()))
                .toList();
        if (cells.isEmpty()) {
            var reason = column.model().kind().yardstick() ? "gap.is-the-country" : "gap.asked-as-does-not-apply";
            return without(metrics, keys, scorer, size, RowValue.Outcome.none(CellState.DOES_NOT_APPLY, reason));
        }
        var items = items(cells, scorer);
        var rows = new ArrayList<GapRow>();
        for (var metric : metrics) {
            var value = value(metric, items, scorer, notes);
            var outcome = value.outcome(size.effective() < People.FEW_UNDER, declined(items));
            rows.add(new GapRow(
                    keys,
                    column.model().id(),
                    column.askedAs(),
                    reading(scorer),
                    row.group(),
                    outcome.state().hasValue() ? value.questions() : 0,
                    size.base(),
                    size.effective(),
                    metric.id(),
                    outcome.shown(),
                    outcome.mean(),
                    outcome.state(),
                    outcome.reason(),
                    coverage(items),
                    declined(items)));
        }
        return rows;
    }

    private List<GapRow> without(
            List<Metric> metrics, Map<String, String> keys, Scorer scorer, People.Size size, RowValue.Outcome outcome) {
        return metrics.stream()
                .map(m -> new GapRow(
                        keys,
                        column.model().id(),
                        column.askedAs(),
                        reading(scorer),
                        row.group(),
                        0,
                        size.base(),
                        size.effective(),
                        m.id(),
                        outcome.shown(),
                        outcome.mean(),
                        outcome.state(),
                        outcome.reason(),
                        Double.NaN,
                        0))
                .toList();
    }

    private Reading reading(Scorer scorer) {
        return scorer.reading(column);
    }

    /** Why a column does not apply to a row. */
    static String doesNotApply(Column column) {
        return column.model().kind().yardstick() ? "gap.is-the-country" : "gap.asked-as-does-not-apply";
    }

    /** Country by country, within it question by question. */
    private List<List<Item>> items(List<Group> cells, Scorer scorer) {
        var items = new ArrayList<List<Item>>();
        for (var cell : cells) {
            var known = people.estimates(cell);
            var ofCell = new ArrayList<Item>();
            for (var question : questions) {
                var estimate = known.get(question.id());
                if (estimate != null && estimate.answered()) {
                    ofCell.add(new Item(estimate, scorer.model(column, question, cell, row.group())));
                }
            }
            items.add(ofCell);
        }
        return items;
    }

    private RowValue value(Metric metric, List<List<Item>> items, Scorer scorer, Notes notes) {
        var value = new RowValue(metric);
        for (var ofCell : items) {
            for (var item : ofCell) {
                var score = scorer.score(metric, item.people(), item.model());
                var question = item.people().question().id();
                value.add(question, score);
                if (score.state() != CellState.VALUE) {
                    notes.leftOut(column, metric, question, score.reason());
                }
            }
            value.endCountry();
        }
        return value;
    }

    private static double coverage(List<List<Item>> items) {
        return items.stream()
                .flatMap(List::stream)
                .mapToDouble(i -> i.model().answer().coverage())
                .filter(c -> !Double.isNaN(c))
                .average()
                .orElse(Double.NaN);
    }

    private static double declined(List<List<Item>> items) {
        return items.stream()
                .flatMap(List::stream)
                .filter(i -> !i.model().answer().answers().isEmpty())
                .mapToDouble(i -> i.model().answer().declined())
                .average()
                .orElse(0);
    }

    private record Item(Estimate people, Pooled model) {}
}
