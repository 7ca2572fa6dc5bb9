package org.mindgap.views.fakes;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.Alarm;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapTable;
import org.mindgap.gap.Metric;
import org.mindgap.gap.PooledAnswer;
import org.mindgap.gap.QuestionComparison;
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

    FakeGaps(Survey survey) {
        this(survey, List.of());
    }

    FakeGaps(Survey survey, List<Alarm> alarms) {
        this.survey = survey;
        this.alarms = alarms;
    }

    @Override
    public GapTable table(GapQuery query, JobContext context) {
        throw new UnsupportedOperationException("the screens ask for figures and comparisons");
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
        var interval = how.uncertainty().isPresent() ? around(value, GapInterval.Kind.ONE_ITEM) : GapInterval.none("");
        return new QuestionComparison(people, pooled, metric.id(), value, state, "", interval);
    }

    /** Three below and three above; sampling alone 1. */
    static GapInterval around(double value, GapInterval.Kind kind) {
        return new GapInterval(
                1,
                value,
                value - 3,
                value + 3,
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
