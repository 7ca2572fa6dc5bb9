package org.mindgap.gap;

import java.util.List;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Survey;

/** Computes gap tables and single comparisons for one survey. Immutable, safe for many threads. */
public interface GapCalculator {
    /** Of how many weights, policies and choices of answers together a calculator keeps what it computed. */
    int CHOICES_KEPT = 6;

    /** The table a query asks for. Never throws for data: what cannot be computed is a state with a reason. */
    GapTable table(GapQuery query, JobContext context);

    /** One question of one cell. The baseline's filter must be part of the group. */
    QuestionComparison compare(
            String model, AskedAs askedAs, Group group, String question, Metric metric, GapQuery how);

    /** Several questions of one cell, in their order; faster than one by one. */
    default List<QuestionComparison> compare(
            String model,
            AskedAs askedAs,
            Group group,
            List<String> questions,
            Metric metric,
            GapQuery how,
            JobContext context) {
        return questions.stream()
                .map(q -> compare(model, askedAs, group, q, metric, how))
                .toList();
    }

    /** What the value of a cell on some questions is made of; nothing where it has none. */
    default List<GapTerm> terms(
            String model, AskedAs askedAs, Group group, List<String> questions, Metric metric, GapQuery how) {
        return List.of();
    }

    /**
     * The metric on each question of one row of people, as
     * a table by question has it.
     *
     * @param group the row's people; the baseline's filter must be part of it
     * @return one number per question of the survey, in its order; NaN where there is no value, or one of few people or
     *     one that is not above sampling
     */
    double[] byQuestion(String model, AskedAs askedAs, Group group, Metric metric, GapQuery how);

    /**
     * The same calculator for a first look: where an interval has not been computed before, it is
     * {@linkplain GapInterval#pending pending}, and {@link #table} or {@link #compare} of this calculator brings it.
     */
    default GapCalculator atOnce() {
        return this;
    }

    /** Everything that looks wrong in questions and answers. Slow: reads every answer the first time. */
    List<Alarm> alarms();

    /** The human side in use for a query: survey, filter, weight, policy. */
    HumanBaseline baseline(GapQuery query);

    /** What looks wrong in the answers of a model that was asked as one thing. */
    default List<Alarm> alarms(String model, AskedAs askedAs) {
        return List.of();
    }

    /**
     * People and models side by side, for what is computed of several groups at once. Answers that failed the checks as a
     * whole are among them.
     */
    default Sides sides(GapQuery query) {
        throw new UnsupportedOperationException("this calculator has tables only");
    }

    /** A calculator for a survey and the answers to it. */
    static GapCalculator of(Survey survey, AnswerSource answers) {
        return new Gaps(survey, answers, false);
    }

    /**
     * The same, where answers that failed the checks as a whole (uniform everywhere, identical, single answers written
     * as probabilities) keep their numbers; the alarms stay among the notes.
     */
    static GapCalculator keepingFailed(Survey survey, AnswerSource answers) {
        return new Gaps(survey, answers, true);
    }
}
