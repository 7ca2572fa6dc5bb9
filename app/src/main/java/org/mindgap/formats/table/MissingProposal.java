package org.mindgap.formats.table;

import java.util.List;
import org.mindgap.problem.Problem;

/**
 * A text that may stand for nothing. Read as it stands until somebody takes the proposal.
 *
 * @param code the missing code that it would become
 * @param fields how many of the fields read hold it
 * @param columns names of the columns that do
 * @param taken whether it is read as nothing
 * @param why what was seen, and what happens to it now, in a sentence
 */
public record MissingProposal(MissingCode code, int fields, List<String> columns, boolean taken, Problem why) {
    public MissingProposal {
        columns = List.copyOf(columns);
    }
}
