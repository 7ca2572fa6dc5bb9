package org.mindgap.figure;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Group;

/**
 * Ranked questions and the numbers behind them, for the data file beside the figure.
 *
 * @param spec what is drawn
 * @param ranked all questions in order; the figure shows the first of them
 * @param guesses the metric for random guess on each of them, NaN where there is none
 * @param model who answers
 * @param askedAs as whom it was asked
 * @param group the people, filter included
 */
public record RankedFigure(
        RankedSpec spec,
        List<QuestionComparison> ranked,
        List<Double> guesses,
        Model model,
        AskedAs askedAs,
        Group group) {
    public RankedFigure {
        ranked = List.copyOf(ranked);
        guesses = List.copyOf(guesses);
    }
}
