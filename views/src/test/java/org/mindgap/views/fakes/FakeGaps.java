package org.mindgap.views.fakes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.Alarm;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.GapTable;
import org.mindgap.gap.PooledAnswer;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.OptionShare;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.SamplingError;
import org.mindgap.survey.Survey;

/** Numbers that are easy to foresee: question i of the survey has a gap of 10 times i; guessing has 33. */
final class FakeGaps implements GapCalculator {
    private final Survey survey;
    private final List<Alarm> alarms;
    private final Intervals intervals;
    private final BooleanSupplier held;

    /** When intervals come. */
    private enum Intervals {
        /** With the values. */
        AT_ONCE,
        /** After the values; that of the last question is wide then, so that it leads by its value alone. */
        AFTER,
        /** Not yet: this is the first look. */
        PENDING
    }

    FakeGaps(Survey survey) {
        this(survey, List.of(), Intervals.AT_ONCE, () -> false);
    }

    private FakeGaps(Survey survey, List<Alarm> alarms, Intervals intervals, BooleanSupplier held) {
        this.survey = survey;
        this.alarms = alarms;
        this.intervals = intervals;
        this.held = held;
    }

    /**
     * A calculator.
     *
     * @param valuesFirst whether comparisons come at once, without their intervals
     * @param held whether their intervals are still being computed
     */
    static FakeGaps of(Survey survey, List<Alarm> alarms, boolean valuesFirst, BooleanSupplier held) {
        return new FakeGaps(survey, alarms, valuesFirst ? Intervals.AFTER : Intervals.AT_ONCE, held);
    }

    @Override
    public GapCalculator atOnce() {
        return intervals == Intervals.AFTER ? new FakeGaps(survey, alarms, Intervals.PENDING, () -> false) : this;
    }

    @Override
    public List<QuestionComparison> compare(
            String model,
            AskedAs askedAs,
            Group group,
            List<String> questions,
            Metric metric,
            GapQuery how,
            JobContext context) {
        while (held.getAsBoolean()) {
            context.checkCancelled();
            Thread.onSpinWait();
        }
        return questions.stream()
                .map(q -> compare(model, askedAs, group, q, metric, how))
                .toList();
    }

    @Override
    public GapTable table(GapQuery query, JobContext context) {
        if (!query.by().contains(GapQuery.QUESTION)) {
            throw new UnsupportedOperationException("the screens ask for figures and comparisons");
        }
        var rows = new ArrayList<GapRow>();
        for (var group : groups(query)) {
            for (var question : survey.questions()) {
                for (var model : query.models()) {
                    rows.add(row(query, group, question.id(), model));
                }
            }
        }
        return new GapTable(
                survey, query, query.by(), rows, List.of(), survey.questions().size(), List.of());
    }

    /** Every question of every group, the same value for every model. */
    private GapRow row(GapQuery query, Group group, String question, String model) {
        var metric = query.metrics().get(0);
        var found = compare(model, AskedAs.NO_ONE, group, question, metric, query);
        Map<String, String> keys = new LinkedHashMap<>(group.codes());
        keys.put(GapQuery.QUESTION, question);
        return new GapRow(
                keys,
                model,
                AskedAs.NO_ONE,
                Reading.PROBABILITIES,
                group,
                1,
                300,
                200,
                metric.id(),
                found.value(),
                found.value(),
                found.state(),
                "",
                0.97,
                0,
                GapInterval.none(""),
                Optional.empty());
    }

    private List<Group> groups(GapQuery query) {
        var groups = List.of(Group.everyone());
        for (var variable : survey.dividing()) {
            if (query.by().contains(variable.name())) {
                var codes = query.codes().getOrDefault(variable.name(), Set.of());
                groups = groups.stream()
                        .flatMap(g -> variable.values().stream()
                                .filter(v -> codes.isEmpty() || codes.contains(v.code()))
                                .map(v -> g.and(variable.name(), v.code())))
                        .toList();
            }
        }
        return groups;
    }

    @Override
    public QuestionComparison compare(
            String model, AskedAs askedAs, Group group, String question, Metric metric, GapQuery how) {
        var q = survey.question(question).orElseThrow();
        var shares = List.of(0.5, 0.3, 0.2);
        var counted = new ArrayList<OptionShare>();
        for (var i = 0; i < 3; i++) {
            counted.add(new OptionShare(q.options().get(i), 100, shares.get(i), 0.01));
        }
        var people = new Estimate(q, group, counted, List.of(), 300, 200, 1.5, 300, SamplingError.LINEARISED);
        var guess = model.equals("guess");
        var state = askedAs == AskedAs.COUNTRY ? CellState.MODEL_NOT_ASKED : CellState.VALUE;
        var ids = guess ? List.<Long>of() : ids(model, survey.questions().indexOf(q));
        var pooled = new PooledAnswer(
                model,
                question,
                askedAs,
                guess ? Reading.YARDSTICK : Reading.PROBABILITIES,
                List.of(
                        new PooledAnswer.ModelShare("1", 0.7, 0.6, 0.8),
                        new PooledAnswer.ModelShare("2", 0.2, 0.1, 0.3),
                        new PooledAnswer.ModelShare("3", 0.1, 0.1, 0.1)),
                List.of(),
                0,
                2,
                1,
                guess ? Double.NaN : 0.97,
                0,
                ids,
                state,
                "");
        var value = guess ? 33 : 10.0 * (survey.questions().indexOf(q) + 1);
        var interval = how.uncertainty().isPresent() ? interval(value) : GapInterval.none("");
        return new QuestionComparison(people, pooled, metric.id(), value, state, "", interval);
    }

    private GapInterval interval(double value) {
        return switch (intervals) {
            case AT_ONCE -> around(value, GapInterval.Kind.ONE_ITEM);
            case AFTER -> around(value, value == 30 ? 25 : 3, GapInterval.Kind.ONE_ITEM);
            case PENDING -> GapInterval.none("gap.interval-pending");
        };
    }

    /** Three below and three above; sampling alone 1. */
    static GapInterval around(double value, GapInterval.Kind kind) {
        return around(value, 3, kind);
    }

    private static GapInterval around(double value, double width, GapInterval.Kind kind) {
        return new GapInterval(
                1,
                value,
                value - width,
                value + width,
                kind,
                GapInterval.Sign.ABOVE,
                ReplicateShares.Method.RAO_WU,
                41,
                1000,
                1,
                2,
                "");
    }

    private static List<Long> ids(String model, int index) {
        var first = (model.equals(FakeStudy.TERSE) ? 1L : 101L) + 2L * index;
        return List.of(first, first + 1);
    }

    @Override
    public double[] byQuestion(String model, AskedAs askedAs, Group group, Metric metric, GapQuery how) {
        throw new UnsupportedOperationException("the screens ask for figures and comparisons");
    }

    @Override
    public List<Alarm> alarms() {
        return alarms;
    }

    @Override
    public HumanBaseline baseline(GapQuery query) {
        throw new UnsupportedOperationException("the screens ask for figures and comparisons");
    }
}
