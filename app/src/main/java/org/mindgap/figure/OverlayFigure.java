package org.mindgap.figure;

import java.util.Locale;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Group;

/**
 * An overlay and the numbers behind it, for the data file beside the figure.
 *
 * @param spec what is drawn
 * @param comparison people and model
 * @param model who answers
 * @param askedAs as whom it was asked
 * @param group the people, filter included
 * @param query metric, filter, policy and weight
 */
public record OverlayFigure(
        OverlaySpec spec, QuestionComparison comparison, Model model, AskedAs askedAs, Group group, GapQuery query) {

    /** Whether it is known what sampling does to the gap; until then the overlay is for looking only. */
    public boolean settled() {
        return !comparison.interval().pending();
    }

    /**
     * The same where nobody computes any more what sampling does: the caption says that this was stopped. A settled figure
     * stays as it is.
     *
     * @param locale of the figure's words
     */
    public OverlayFigure stopped(Locale locale) {
        return settled()
                ? this
                : new OverlayFigure(
                        spec.with(spec.caption().stopped(new Words(locale))),
                        comparison.stopped(),
                        model,
                        askedAs,
                        group,
                        query);
    }
}
