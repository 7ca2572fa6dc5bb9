package org.mindgap.gap;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;

/** A calculator whose tables and comparisons wait for no interval. */
record AtOnce(Gaps gaps) implements GapCalculator {
    @Override
    public GapTable table(GapQuery query, JobContext context) {
        return gaps.tableAtOnce(query, context);
    }

    @Override
    public QuestionComparison compare(
            String model, AskedAs askedAs, Group group, String question, Metric metric, GapQuery how) {
        return compare(model, askedAs, group, List.of(question), metric, how, JobContext.unwatched())
                .get(0);
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
        return gaps.compareAtOnce(model, askedAs, group, questions, metric, how, context);
    }

    @Override
    public double[] byQuestion(String model, AskedAs askedAs, Group group, Metric metric, GapQuery how) {
        return gaps.byQuestion(model, askedAs, group, metric, how);
    }

    @Override
    public List<Alarm> alarms() {
        return gaps.alarms();
    }

    @Override
    public List<Alarm> alarms(String model, AskedAs askedAs) {
        return gaps.alarms(model, askedAs);
    }

    @Override
    public Sides sides(GapQuery query) {
        return gaps.sides(query);
    }

    @Override
    public HumanBaseline baseline(GapQuery query) {
        return gaps.baseline(query);
    }
}
