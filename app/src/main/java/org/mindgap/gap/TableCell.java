package org.mindgap.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/**
 * One column against one row of people on some questions: the rows of the table that come of it, one per metric.
 *
 * @param questions that the row may rest on, those that its people were not asked among them
 */
record TableCell(Column column, PeopleRow row, List<Question> questions, People people) {

    List<GapRow> rows(List<Metric> metrics, Map<String, String> keys, Scorer scorer, Notes notes) {
        var sizes = people.sizes(row, questions);
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

    /** Question by question within country by country. */
    private List<Item> items(List<Group> cells, Scorer scorer) {
        var items = new ArrayList<Item>();
        for (var cell : cells) {
            for (var question : questions) {
                if (people.estimate(cell, question).answered()) {
                    items.add(new Item(cell, question, scorer.model(column, question, cell, row.group())));
                }
            }
        }
        return items;
    }

    private RowValue value(Metric metric, List<Item> items, Scorer scorer, Notes notes) {
        var value = new RowValue(metric);
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (i > 0 && !item.cell().equals(items.get(i - 1).cell())) {
                value.endCountry();
            }
            var score = scorer.score(metric, people.estimate(item.cell(), item.question()), item.model());
            value.add(item.question().id(), score);
            if (score.state() != CellState.VALUE) {
                notes.leftOut(column, metric, item.question().id(), score.reason());
            }
        }
        value.endCountry();
        return value;
    }

    private static double coverage(List<Item> items) {
        return items.stream()
                .mapToDouble(i -> i.model().answer().coverage())
                .filter(c -> !Double.isNaN(c))
                .average()
                .orElse(Double.NaN);
    }

    private static double declined(List<Item> items) {
        return items.stream()
                .filter(i -> !i.model().answer().answers().isEmpty())
                .mapToDouble(i -> i.model().answer().declined())
                .average()
                .orElse(0);
    }

    private record Item(Group cell, Question question, Pooled model) {}
}
