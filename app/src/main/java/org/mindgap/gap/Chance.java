package org.mindgap.gap;

import java.util.List;
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

    /** A yardstick that is the share of other respondents of the same survey. */
    record Reference(Group people) implements Chance {}

    /** A yardstick that is the most common option of other respondents of the same survey. */
    record MostCommon(Group people) implements Chance {}
}
