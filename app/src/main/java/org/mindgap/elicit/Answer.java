package org.mindgap.elicit;

import java.util.Map;
import org.mindgap.survey.Group;

/**
 * One answer of a model to one question under one condition, already matched to the survey's question and codes.
 * Prompt and raw reply are kept beside it ({@link Evidence}) and are read when somebody looks.
 *
 * @param id key of this answer in its study, 0 before it is stored
 * @param model id of the {@link Model}
 * @param survey id of the survey whose question it answers
 * @param question id of the question
 * @param condition how it was asked
 * @param target whom the prompt or file names, in the survey's variables and codes; everyone where it names nobody
 * @param shares by option code: probability, stated share, or share of the draws; an option that is absent has no known
 *     probability, which is neither 0 nor uniform. Not rescaled: adds up to the coverage
 * @param draws number of independent draws behind the shares; 0 for probabilities and stated shares
 * @param coverage share of the answer found on the options, before any rescaling; NaN where unknown
 * @param status only OK answers have shares
 */
public record Answer(
        long id,
        String model,
        String survey,
        String question,
        Condition condition,
        Group target,
        Map<String, Double> shares,
        int draws,
        double coverage,
        AnswerStatus status) {

    public Answer {
        shares = OptionShares.of(shares);
    }

    /** The same answer under another id. */
    public Answer withId(long other) {
        return other == id
                ? this
                : new Answer(other, model, survey, question, condition, target, shares, draws, coverage, status);
    }
}
