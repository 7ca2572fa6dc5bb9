package org.mindgap.gap;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/**
 * Looks at a survey and the answers to it for what looks wrong: the tool that ran a model often fills in the uniform
 * distribution, asks one model twice under two names, or never passes the persona on; facts about the interview are
 * among the opinions; two metrics rank the models differently. Changes nothing.
 */
public final class Alarms {
    private final List<Alarm> all = new ArrayList<>();

    public Alarms(Survey survey, AnswerSource source) {
        all.addAll(new Gaps(survey, source, false).alarms());
    }

    /** Every alarm: of questions, of models one by one, of metrics; empty where nothing looks wrong. */
    public List<Alarm> all() {
        return List.copyOf(all);
    }

    /** The sentences of every alarm. */
    public List<Problem> found() {
        return all.stream().map(Alarm::problem).toList();
    }
}
