package org.mindgap.cli;

import java.util.List;
import org.mindgap.formats.table.PeopleCsv;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Option;

/** Which columns of a file of people are which. */
final class PeopleColumnsOption {
    @Option(
            names = "--people-columns",
            split = ",",
            paramLabel = "C",
            description = "Of --people-file: the columns of the group, the question, the number from 0 to 1 and, where"
                    + " there is one, the group's language. Default: cntry_an,question_key,pro_score,language.")
    List<String> columns = List.of();

    PeopleCsv columns() throws ProblemException {
        return columns.isEmpty() ? PeopleCsv.PUBLISHED : PeopleCsv.named(columns);
    }
}
