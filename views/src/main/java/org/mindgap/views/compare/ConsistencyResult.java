package org.mindgap.views.compare;

import java.util.List;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.LanguageGap;
import org.mindgap.figure.ConsistencySpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.problem.Problem;

/**
 * Consistency of models, of a file of scores or of a study's answers.
 *
 * @param copies of each response that were paired with one another in a number beside; 1 for none
 * @param responses number of them
 */
record ConsistencyResult(
        ScoresSource source,
        int copies,
        int responses,
        List<ConsistencyRow> rows,
        List<LanguageGap> gaps,
        List<Problem> notes,
        MadeUp invented,
        ComparedFigure<ConsistencySpec> figure) {
    ConsistencyResult {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }
}
