package org.mindgap.gap;

import java.util.List;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.survey.Group;

/** What of a pooled answer would come out otherwise if everything were done again (methods.md §8.11, line 2). */
sealed interface Chance {
    Chance NONE = new None();

    /** Nothing: the answer is what it is, given this prompt. */
    record None() implements Chance {}

    /**
     * Independent draws.
     *
     * @param number N on the counted options
     * @param key what the draws depend on, so that one answer that stands for several cells is drawn alike in all
     */
    record Draws(int number, long key) implements Chance {}

    /**
     * Several wordings of the prompt, which stand for others like them.
     *
     * @param each the distribution over the counted options of every wording, in the order of their names
     */
    record Wordings(List<double[]> each) implements Chance {
        public Wordings {
            each = List.copyOf(each);
        }
    }

    /**
     * Independent draws that somebody coded with errors, which shares are corrected for.
     *
     * @param number draws that were coded, those that fit no option among them
     * @param key what the draws depend on
     * @param sample what the sample coded by hand depends on: the same for all cells of a question
     * @param places place of each counted option among the coder's categories, -1 for one that it does not have
     * @param coded shares of all categories, as coded
     * @param truth the same, corrected
     * @param covariance of the corrected shares over the counted options
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read within one computation
    record Coded(
            int number,
            long key,
            long sample,
            CoderErrors coder,
            int[] places,
            double[] coded,
            double[] truth,
            double[][] covariance)
            implements Chance {

        /** How many draws without errors would vary as much; at least 2. */
        int effective(double[] shares) {
            var one = 0.0;
            var now = 0.0;
            for (var i = 0; i < shares.length; i++) {
                one += shares[i] * (1 - shares[i]);
                now += covariance[i][i];
            }
            return now > 0 ? (int) Math.max(2, Math.min(number, Math.round(1 + one / now))) : number;
        }
    }

    /** Whether it is the model itself that varies. */
    default boolean ofModel() {
        return this instanceof Draws || this instanceof Wordings || this instanceof Coded;
    }

    /** A yardstick that is the share of other respondents of the same survey. */
    record Reference(Group people) implements Chance {}

    /** A yardstick that is the most common option of other respondents of the same survey. */
    record MostCommon(Group people) implements Chance {}
}
