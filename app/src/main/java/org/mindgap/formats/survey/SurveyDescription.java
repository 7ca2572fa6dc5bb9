package org.mindgap.formats.survey;

import java.util.List;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.problem.Problem;

/**
 * What is known of a file of respondents before it is imported: what it says itself, and what a codebook says of it.
 *
 * @param dictionary variables with labels; those of a table of text are its columns, and where no codebook labels their
 *     values these are the different values that it holds
 * @param notes what was lost, doubtful or decided on the way
 */
public record SurveyDescription(Dictionary dictionary, List<Problem> notes) {
    public SurveyDescription {
        notes = List.copyOf(notes);
    }
}
