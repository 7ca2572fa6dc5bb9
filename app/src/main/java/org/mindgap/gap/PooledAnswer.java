package org.mindgap.gap;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;

/**
 * All answers of a model to one question, asked as one thing, for one group, put together: orders and wordings are
 * averaged with equal weight, draws are added up.
 *
 * @param model id
 * @param question id
 * @param askedAs as whom
 * @param reading how the answers were read
 * @param shares one per counted option of the question, in the policy's order, adding up to 1; empty where the answers
 *     cannot be scored
 * @param apart one per option apart (don't know, refused) as shares of all that was found on the options
 * @param draws independent draws in all, 0 for probabilities
 * @param orders number of different option orders
 * @param wordings number of different wordings
 * @param coverage mean share of the answer found on the options, NaN where unknown
 * @param declined share of the answers that were declined or blocked
 * @param answers ids of the answers behind it, those that were not scored among them
 * @param state VALUE where it can be scored, else why not
 * @param reason code of the problem that explains why not, or empty
 */
public record PooledAnswer(
        String model,
        String question,
        AskedAs askedAs,
        Reading reading,
        List<ModelShare> shares,
        List<ModelShare> apart,
        int draws,
        int orders,
        int wordings,
        double coverage,
        double declined,
        List<Long> answers,
        CellState state,
        String reason) {

    public PooledAnswer {
        shares = List.copyOf(shares);
        apart = List.copyOf(apart);
        answers = answers instanceof AnswerIds ? answers : List.copyOf(answers);
    }

    /**
     * A model's share on one option.
     *
     * @param code of the option
     * @param share mean over orders and wordings
     * @param lowest over orders and wordings; no confidence interval
     * @param highest over orders and wordings
     * @param offered whether anything shows that the model could choose it; where it could not, there is no share, which
     *     is not 0
     */
    public record ModelShare(String code, double share, double lowest, double highest, boolean offered) {
        /** The share on an option that the model could choose. */
        public ModelShare(String code, double share, double lowest, double highest) {
            this(code, share, lowest, highest, true);
        }
    }
}
