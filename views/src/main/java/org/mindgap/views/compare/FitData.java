package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mindgap.compare.formula.Observations;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.Problem;

/**
 * A table that can be regressed.
 *
 * @param name what it is
 * @param file where it was read, where it was
 * @param remarks what is to be told of a column that is used
 * @param query of the study's gaps that it is; nothing of another table
 * @param told whether somebody says of a file that all of it is invented
 * @param invented what figures of it must say
 */
record FitData(
        String name,
        Optional<Path> file,
        Observations table,
        List<ObservationsCsv.Remark> remarks,
        Optional<GapQuery> query,
        boolean told,
        MadeUp invented) {
    FitData {
        remarks = List.copyOf(remarks);
    }

    /** What is to be told of some columns. */
    List<Problem> remarks(Collection<String> columns) {
        return remarks.stream()
                .filter(r -> columns.contains(r.column()))
                .map(ObservationsCsv.Remark::problem)
                .toList();
    }
}
