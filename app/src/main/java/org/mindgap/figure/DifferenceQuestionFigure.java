package org.mindgap.figure;

import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.stereotype.AmplificationItem;
import org.mindgap.stereotype.AmplificationRow;

/**
 * One question of a group and of those it is compared with, among people and in a model, and the numbers behind it.
 *
 * @param spec what is drawn
 * @param asked what of which table
 * @param model who answers
 * @param sides the group first; one of them alone where the model was not asked as the other
 */
public record DifferenceQuestionFigure(MultiplesSpec spec, Asked asked, Model model, List<Side> sides) {
    public DifferenceQuestionFigure {
        sides = List.copyOf(sides);
    }

    /**
     * What is shown.
     *
     * @param row of the table
     * @param item the question in one country, of that row, in the language that is shown
     * @param way as whom the model is asked; the row's own for the difference as the table has it
     * @param language tag of the prompts, or empty for all that the table has
     */
    public record Asked(AmplificationRow row, AmplificationItem item, AskedAs way, String language) {}

    /**
     * People and model of one side.
     *
     * @param people name
     * @param compared whether it is whom the group is compared with
     * @param askedAs as whom the model answers
     * @param codes of the options
     * @param bars one for each option
     * @param overlay the numbers behind; nothing for the rest of a country
     */
    public record Side(
            String people,
            boolean compared,
            AskedAs askedAs,
            List<String> codes,
            List<OverlaySpec.Bar> bars,
            Optional<OverlayFigure> overlay) {
        public Side {
            codes = List.copyOf(codes);
            bars = List.copyOf(bars);
        }
    }
}
