package org.mindgap.gap;

import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Survey;

/** The calculator. */
final class Gaps implements GapCalculator {
    private final Survey survey;
    private final AnswerSource answers;

    Gaps(Survey survey, AnswerSource answers) {
        this.survey = survey;
        this.answers = answers;
    }

    @Override
    public GapTable table(GapQuery query, JobContext context) {
        throw new IllegalStateException(
                "being written for " + survey.id() + answers.models().size());
    }

    @Override
    public QuestionComparison compare(
            String model, AskedAs askedAs, Group group, String question, Metric metric, GapQuery how) {
        throw new IllegalStateException("being written");
    }

    @Override
    public HumanBaseline baseline(GapQuery query) {
        throw new IllegalStateException("being written");
    }
}
