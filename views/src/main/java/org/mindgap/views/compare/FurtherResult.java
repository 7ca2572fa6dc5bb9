package org.mindgap.views.compare;

import java.util.List;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.Problem;

/**
 * One of the further numbers of a study.
 *
 * @param survey id of the people
 * @param query as it was computed
 * @param by names of the variables whose groups have rows
 * @param what which number
 * @param figure with its table
 * @param notes what is to be told of it
 */
record FurtherResult(
        String survey,
        GapQuery query,
        List<String> by,
        FurtherNumber what,
        ComparedFigure<EffectsSpec> figure,
        List<Problem> notes) {
    FurtherResult {
        by = List.copyOf(by);
        notes = List.copyOf(notes);
    }
}
