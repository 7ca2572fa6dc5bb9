package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Question;

/**
 * Values of single questions, kept for every column and row that was asked for: what {@link TableCell} makes of one question,
 * without its words, since a figure asks for all questions of all its cells. Safe for many threads.
 */
final class SingleQuestions {
    /** Numbers kept, 16 MB. */
    private static final int MOST_NUMBERS = 2_000_000;

    private final Scorer scorer;
    private final Map<Key, double[]> known = new ConcurrentHashMap<>();

    SingleQuestions(Scorer scorer) {
        this.scorer = scorer;
    }

    private record Part(PairsOfCell pairs, double weight) {}

    private record Key(String metric, Column column, PeopleRow row) {}

    /** By question, in the survey's order; NaN where there is no value. Nobody writes to it. */
    double[] values(Column column, PeopleRow row, Metric metric) {
        var key = new Key(metric.id(), column, row);
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var values = new double[scorer.questions()];
        Arrays.fill(values, Double.NaN);
        // a column that means nothing for a part of the people has nothing to say of it
        var cells = new ArrayList<Part>();
        for (var cell : row.cells()) {
            if (scorer.applies(column, cell, row.group())) {
                cells.add(new Part(scorer.pairs(column, cell, row.group()), row.weight(cell)));
            }
        }
        for (var question : scorer.everyone().survey().questions()) {
            var at = scorer.place(question);
            values[at] = value(question, at, cells, metric);
        }
        if ((long) known.size() * values.length > MOST_NUMBERS) {
            known.clear();
        }
        known.put(key, values);
        return values;
    }

    /** The value where it is one of enough people. */
    private static double value(Question question, int at, List<Part> cells, Metric metric) {
        var value = new RowValue(metric);
        var weights = new double[cells.size()];
        var effective = new double[cells.size()];
        var declined = 0.0;
        var answers = 0;
        var scored = 0;
        for (var part : cells) {
            var cell = part.pairs();
            var people = cell.people(at, question);
            if (!people.answered() || people.effectiveBase() < People.HIDDEN_UNDER) {
                continue;
            }
            var score = cell.score(metric, at, question);
            value.add(question, score);
            value.endCountry(part.weight());
            if (score.state() == CellState.VALUE) {
                weights[scored] = part.weight();
                effective[scored++] = people.effectiveBase();
            }
            var model = cell.model(at, question).answer();
            if (!model.answers().isEmpty()) {
                declined += model.declined();
                answers++;
            }
        }
        if (scored == 0) {
            return Double.NaN;
        }
        var behind = PeopleRow.effective(Arrays.copyOf(weights, scored), Arrays.copyOf(effective, scored));
        var outcome = value.outcome(behind < People.FEW_UNDER, answers == 0 ? 0 : declined / answers);
        return outcome.state() == CellState.VALUE ? outcome.shown() : Double.NaN;
    }
}
