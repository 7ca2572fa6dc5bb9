package org.mindgap.views.compare;

import java.util.List;
import org.mindgap.compare.regression.Fit;
import org.mindgap.compare.regression.Regression;
import org.mindgap.problem.Problem;

/**
 * A regression that was fitted, with what it was fitted to.
 *
 * @param notes what is to be told of the table and of the fit
 * @param figures of it, under their names
 */
record FitResult(FitData data, Regression asked, Fit fit, List<Problem> notes, List<Offer<FitFigures.Drawn>> figures) {
    FitResult {
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
    }
}
