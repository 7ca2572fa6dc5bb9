package org.mindgap.views.gaps;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.gap.QuestionComparison;

/**
 * One question of a cell, people and model beside each other, down to the prompts and the replies.
 *
 * @param cell the cell it was opened from
 * @param ranked the question
 * @param index its place in the ranking, from 0
 * @param askedAs the way of asking that is shown
 * @param overlay the figure
 * @param variants the same model asked in every way there is
 * @param replies prompts and replies behind the shown way of asking, at most a few
 * @param repliesInAll how many there are
 */
public record QuestionFacts(
        CellFacts cell,
        RankedQuestion ranked,
        int index,
        AskedAs askedAs,
        OverlayFigure overlay,
        List<Variant> variants,
        List<ReplyFacts> replies,
        int repliesInAll) {

    public QuestionFacts {
        variants = List.copyOf(variants);
        replies = List.copyOf(replies);
    }

    /**
     * The model asked in one way.
     *
     * @param name of the way of asking
     */
    public record Variant(AskedAs askedAs, String name, QuestionComparison comparison) {}

    /**
     * A prompt and what came back.
     *
     * @param order the options' order as the file says it, empty where unknown
     * @param reading how it is read
     * @param lines what was found on each option, in the order in which the model saw them
     * @param coverage share of the answer found on the options, NaN where unknown
     * @param status word of the status where it is not scored, or empty
     * @param evidence word for word
     */
    public record ReplyFacts(
            String order, Reading reading, List<Line> lines, double coverage, String status, Evidence evidence) {
        public ReplyFacts {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What was found on one option.
     *
     * @param letter as the prompt showed it, or the option's code where the order is unknown
     * @param label of the option
     * @param share as it came, not rescaled; NaN where it is not known
     */
    public record Line(String letter, String label, double share) {}
}
