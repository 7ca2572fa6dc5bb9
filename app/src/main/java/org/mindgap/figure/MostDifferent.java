package org.mindgap.figure;

import java.util.List;
import java.util.Optional;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapRows.HeatmapRow;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** In each cell the question on which people and model are furthest apart. Questions of few people do not count. */
final class MostDifferent {
    private final HeatmapNumbers numbers;
    private final GapCalculator gaps;
    private final MetricScale scale;
    private final List<Question> questions;
    private final boolean[] looked;

    /**
     * Of a heatmap.
     *
     * @param gaps what its numbers were computed by
     */
    MostDifferent(HeatmapNumbers numbers, Survey survey, GapCalculator gaps) {
        this.numbers = numbers;
        this.gaps = gaps;
        this.scale = new MetricScale(numbers.query().metrics().get(0));
        this.questions = survey.questions();
        this.looked = new boolean[questions.size()];
        for (var i = 0; i < looked.length; i++) {
            looked[i] = looksAt(numbers.query(), questions.get(i));
        }
    }

    /**
     * A question.
     *
     * @param value of the heatmap's metric
     */
    record Found(Question question, double value) {}

    /** Has the calculator compute all cells side by side; it keeps what {@link #in} asks for one by one. */
    void lookAhead(List<HeatmapRow> rows, List<ColumnKey> columns) {
        var query = numbers.query();
        var metric = query.metrics().get(0);
        rows.parallelStream()
                .map(r -> query.where().and(r.people()))
                .forEach(
                        people -> columns.forEach(c -> gaps.byQuestion(c.model(), c.askedAs(), people, metric, query)));
    }

    /** The question, or nothing where none has a value. */
    Optional<Found> in(Group people, ColumnKey column) {
        var query = numbers.query();
        var metric = query.metrics().get(0);
        var values =
                gaps.byQuestion(column.model(), column.askedAs(), query.where().and(people), metric, query);
        var most = -1;
        var farthest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && looked[i]) {
                var away = scale.away(values[i]);
                if (most < 0 || away > farthest) {
                    most = i;
                    farthest = away;
                }
            }
        }
        return most < 0 ? Optional.empty() : Optional.of(new Found(questions.get(most), values[most]));
    }

    private static boolean looksAt(GapQuery query, Question question) {
        return (query.questions().isEmpty() || query.questions().contains(question.id()))
                && (query.topics().isEmpty() || query.topics().contains(question.topic()));
    }
}
