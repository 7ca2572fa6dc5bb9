package org.mindgap.run;

import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Mode;
import org.mindgap.survey.Group;

/**
 * One call of a plan: which question, as whom, how, and what is sent.
 *
 * @param number place in the plan, from 0; the same plan over the same survey numbers its calls the same way
 * @param endpoint id of the endpoint that is asked
 * @param subject what it is about
 * @param condition how it is asked; its order holds the places of the options on the questionnaire, from 0, as shown: "2,1,0"
 * @param mode how the model is made to choose
 * @param repeat which draw, from 0
 * @param call what is sent
 */
public record PlannedCall(
        long number, String endpoint, Subject subject, Condition condition, Mode mode, int repeat, Call call) {

    /** The repeat of a call that scores the texts of options without the question; it follows the one with the question. */
    public static final int BARE = 1;

    /** Whether it scores texts without the question. */
    public boolean bare() {
        return mode == Mode.OPTION_TEXT && repeat == BARE;
    }

    /**
     * What it is about.
     *
     * @param survey id of the survey
     * @param question id of the question
     * @param target whom the prompt names; everyone where it names nobody
     */
    public record Subject(String survey, String question, Group target) {}
}
