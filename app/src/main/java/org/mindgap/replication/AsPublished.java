package org.mindgap.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapGrid;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.MetricScale;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** One heatmap under a metric as published and under its correction: the models of every row ranked by both. */
public final class AsPublished {
    private final FigureBuilder figures;
    private final Survey survey;

    /** @param figures of the survey's answers, with or without those that failed the checks as a whole */
    public AsPublished(Survey survey, FigureBuilder figures) {
        this.survey = survey;
        this.figures = figures;
    }

    /**
     * One cell under both.
     *
     * @param published value as published; NaN where there is none
     * @param corrected value, likewise
     * @param publishedRank among the row's models that have both numbers, 1 the closest to people, ties share the better
     *     rank; 0 where one of the numbers is missing
     * @param correctedRank likewise
     * @param options over which answers the metric as published is taken
     */
    public record Line(
            Group people,
            ColumnKey column,
            double published,
            double corrected,
            int publishedRank,
            int correctedRank,
            OptionPolicy options) {
        public boolean changed() {
            return publishedRank != correctedRank;
        }
    }

    /**
     * Every cell, row by row. Published scripts count don't know and refused; where a model was not offered them there
     * is nothing to count, and all models are compared without: what is left is what the metric itself gets wrong. Both rest
     * on the same questions: those that the correction has a number for.
     *
     * @param request rows, filters, models, questions; metric, option policy and yardsticks are set here
     */
    public List<Line> of(PublishedMetric which, HeatmapRequest request, JobContext context) {
        var corrected = grid(request, which.corrected(), OptionPolicy.SUBSTANTIVE, context);
        var same = onSameQuestions(request, corrected.query(), survey);
        var options = OptionPolicy.AS_PUBLISHED;
        var published = grid(same, which.published(), options, context);
        if (!everyModel(published, corrected)) {
            options = OptionPolicy.SUBSTANTIVE;
            published = grid(same, which.published(), options, context);
        }
        return lines(which, published, corrected, options);
    }

    /** The same of two heatmaps that are there. */
    static List<Line> lines(PublishedMetric which, HeatmapGrid published, HeatmapGrid corrected, OptionPolicy options) {
        var lines = new ArrayList<Line>();
        for (var people : published.rows()) {
            lines.addAll(row(people, which, published, corrected, options));
        }
        return lines;
    }

    /** Whether every model that has a number under the correction has one as published. */
    static boolean everyModel(HeatmapGrid published, HeatmapGrid corrected) {
        return corrected.columns().stream()
                .filter(column -> hasValue(corrected, column))
                .allMatch(column -> hasValue(published, column));
    }

    private static boolean hasValue(HeatmapGrid grid, ColumnKey column) {
        return grid.rows().stream().anyMatch(people -> !Double.isNaN(value(grid, people, column)));
    }

    private static List<Line> row(
            Group people, PublishedMetric which, HeatmapGrid published, HeatmapGrid corrected, OptionPolicy options) {
        var first = new ArrayList<Double>();
        var second = new ArrayList<Double>();
        for (var column : published.columns()) {
            var one = value(published, people, column);
            var other = value(corrected, people, column);
            first.add(one);
            second.add(other);
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i < published.columns().size(); i++) {
            lines.add(new Line(
                    people,
                    published.columns().get(i),
                    first.get(i),
                    second.get(i),
                    rank(i, first, second, which.published()),
                    rank(i, second, first, which.corrected()),
                    options));
        }
        return lines;
    }

    private static int rank(int of, List<Double> values, List<Double> others, Metric metric) {
        if (Double.isNaN(values.get(of)) || Double.isNaN(others.get(of))) {
            return 0;
        }
        var scale = new MetricScale(metric);
        var rank = 1;
        for (var i = 0; i < values.size(); i++) {
            var both = !Double.isNaN(values.get(i)) && !Double.isNaN(others.get(i));
            if (both && scale.away(values.get(i)) < scale.away(values.get(of)) - 1e-12) {
                rank++;
            }
        }
        return rank;
    }

    private static double value(HeatmapGrid grid, Group people, ColumnKey column) {
        return grid.cell(people, column)
                .filter(c -> c.state().hasValue())
                .map(GapRow::value)
                .orElse(Double.NaN);
    }

    private HeatmapGrid grid(HeatmapRequest request, Metric metric, OptionPolicy policy, JobContext context) {
        return figures.grid(asked(request, metric, policy), context);
    }

    /** The request over the questions that another heatmap rests on, so that what differs is the metric. */
    static HeatmapRequest onSameQuestions(HeatmapRequest request, GapQuery rests, Survey survey) {
        var asked = request.query();
        // both corrections are distances along an order
        var ordered = survey.questions().stream()
                .filter(q -> q.measure().ordered())
                .map(Question::id)
                .filter(id -> rests.questions().isEmpty() || rests.questions().contains(id))
                .collect(Collectors.toSet());
        var query = GapQuery.of(asked.metrics(), asked.by())
                .where(asked.where())
                .models(asked.models())
                .questions(ordered.isEmpty() ? asked.questions() : ordered)
                .topics(asked.topics())
                .with(asked.policy())
                .weighted(asked.weighted())
                .with(asked.scope())
                .narrowed(asked.codes(), asked.askedAs())
                .with(asked.choice())
                .byPopulation(asked.byPopulation());
        return new HeatmapRequest(query, request.rows(), false);
    }

    /** The same people, models and questions under another metric, without yardsticks and intervals. */
    static HeatmapRequest asked(HeatmapRequest request, Metric metric, OptionPolicy policy) {
        var asked = request.query();
        var query = GapQuery.of(List.of(metric), List.of())
                .where(asked.where())
                .models(asked.models())
                .questions(asked.questions())
                .topics(asked.topics())
                .with(policy)
                .weighted(asked.weighted())
                .with(asked.scope())
                .narrowed(asked.codes(), asked.askedAs())
                .with(asked.choice())
                .byPopulation(asked.byPopulation());
        return new HeatmapRequest(query, request.rows(), false);
    }
}
