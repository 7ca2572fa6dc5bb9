package org.mindgap.multiverse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapGrid;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;

/**
 * Computes a heatmap again under every combination of choices that somebody could defend and that what is stored allows:
 * metric, options counted, weight, option order, wording, questions. No model is asked anything. Without intervals.
 */
public final class Multiverse {
    private final Survey survey;
    private final AnswerSource answers;

    public Multiverse(Survey survey, AnswerSource answers) {
        this.survey = survey;
        this.answers = answers;
    }

    /**
     * Computes all of them; says how many are done, and stops when asked to.
     *
     * @param request the heatmap that is asked about; yardsticks are left away
     */
    public Universe of(HeatmapRequest request, JobContext context) {
        var asked = request.query().withoutIntervals();
        var usual = builder(a -> true).grid(plain(asked, request.rows()), context);
        var conditions = StoredConditions.of(answers, survey.id(), asked.models());
        var axes = new Axes(survey, conditions, usual, asked);
        var settings = axes.all();
        var all = combinations(settings);
        var found = new HashMap<List<Setting>, Choice>();
        var silent = new Silent(context);
        // what shares answers, and then what shares people, one after the other: a calculator keeps little at a time
        for (var alike : groups(all, Axis.ORDER, Axis.WORDING)) {
            var builder = builder(wanted(alike.get(0)));
            for (var people : groups(alike, Axis.WEIGHT, Axis.POLICY)) {
                for (var combination : people) {
                    context.checkCancelled();
                    context.progress(found.size(), all.size());
                    found.put(combination, choice(combination, asked, request.rows(), builder, usual, silent));
                }
            }
        }
        var choices = all.stream().map(found::get).toList();
        context.progress(all.size(), all.size());
        return new Universe(usual, settings, choices, axes.leftOut());
    }

    /** What has the same settings on some axes together, in the order in which they come first. */
    private static Collection<List<List<Setting>>> groups(List<List<Setting>> all, Axis... axes) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        c -> Stream.of(axes).map(a -> Setting.on(c, a)).toList(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private FigureBuilder builder(Predicate<Answer> wanted) {
        var some = new WithYardsticks(new NarrowedAnswers(answers, wanted));
        return new FigureBuilder(GapCalculator.of(survey, some), some, Locale.ENGLISH);
    }

    private static Predicate<Answer> wanted(List<Setting> settings) {
        var order = Setting.on(settings, Axis.ORDER);
        var wording = Setting.on(settings, Axis.WORDING);
        return a -> (order.usual() || Axes.word(StoredConditions.order(a)).equals(order.key()))
                && (wording.usual() || StoredConditions.wording(a).equals(Axes.wording(wording)));
    }

    /** Every combination but those that cannot differ from another one. */
    private static List<List<Setting>> combinations(List<List<Setting>> axes) {
        var all = new ArrayList<List<Setting>>();
        all.add(List.of());
        for (var axis : axes) {
            var longer = new ArrayList<List<Setting>>();
            for (var begun : all) {
                for (var setting : axis) {
                    var next = new ArrayList<>(begun);
                    next.add(setting);
                    longer.add(next);
                }
            }
            all.clear();
            all.addAll(longer);
        }
        all.removeIf(Multiverse::sameAsAnother);
        return all;
    }

    private static boolean sameAsAnother(List<Setting> settings) {
        var policy = Setting.on(settings, Axis.POLICY);
        return Axes.needsOrder(Setting.on(settings, Axis.METRIC).key())
                && policy.key().equals(Axes.word(OptionPolicy.ALL))
                && !policy.usual();
    }

    private static Choice choice(
            List<Setting> settings,
            GapQuery asked,
            List<String> rows,
            FigureBuilder builder,
            HeatmapGrid usual,
            JobContext context) {
        var metric = Metrics.find(Setting.on(settings, Axis.METRIC).key()).orElseThrow();
        var policy = Setting.on(settings, Axis.POLICY).key();
        var query = GapQuery.of(List.of(metric), List.of())
                .where(asked.where())
                .models(asked.models())
                .questions(asked.questions())
                .topics(asked.topics())
                .with(OptionPolicy.valueOf(policy.toUpperCase(Locale.ROOT).replace('-', '_')))
                .weighted(Setting.on(settings, Axis.WEIGHT).key().equals(Axes.WEIGHTED))
                .with(
                        Setting.on(settings, Axis.QUESTIONS).key().equals(Axes.SAME)
                                ? GapQuery.Scope.SAME_IN_ALL_ROWS
                                : GapQuery.Scope.ALL)
                .narrowed(asked.codes(), asked.askedAs())
                .with(asked.choice())
                .byPopulation(asked.byPopulation());
        var grid = builder.grid(plain(query, rows), context);
        var cells = usual.rows().stream()
                .map(r -> usual.columns().stream().map(c -> cell(grid, r, c)).toList())
                .toList();
        return new Choice(settings, metric, cells);
    }

    private static ChoiceCell cell(HeatmapGrid grid, Group people, ColumnKey column) {
        return grid.cell(people, column)
                .map(Multiverse::cell)
                .orElse(new ChoiceCell(Double.NaN, 0, CellState.MODEL_NOT_ASKED, "gap.model-not-asked"));
    }

    private static ChoiceCell cell(GapRow row) {
        return new ChoiceCell(row.value(), row.questions(), row.state(), row.reason());
    }

    private static HeatmapRequest plain(GapQuery query, List<String> rows) {
        return new HeatmapRequest(query, rows, false);
    }

    /** Stops with the whole computation, whose progress counts choices and not the cells of each. */
    private record Silent(JobContext whole) implements JobContext {
        @Override
        public void progress(long done, long total) {
            // the whole counts choices
        }

        @Override
        public void checkCancelled() {
            whole.checkCancelled();
        }
    }
}
