package org.mindgap.views.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.compare.formula.Observations;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Tabled;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A table that can be regressed.
 *
 * @param name what it is
 * @param file where it was read, where it was
 * @param remarks what is to be told of a column that is used
 * @param query of the study's gaps that it is; nothing of another table
 * @param rows what a pin needs of another table; nothing of the study's gaps
 * @param told whether somebody says of a file that all of it is invented
 * @param invented what figures of it must say
 */
record FitData(
        String name,
        Optional<Path> file,
        Observations table,
        List<ObservationsCsv.Remark> remarks,
        Optional<GapQuery> query,
        Optional<PinnedRows> rows,
        boolean told,
        MadeUp invented) {
    FitData {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file.
     *
     * @param told whether somebody says that all of it is invented
     */
    static FitData of(Path file, boolean told, Locale locale, JobContext context) throws IOException, ProblemException {
        var read = ObservationsCsv.read(file, context);
        var rows =
                new Tabled.File(file.toAbsolutePath().toString(), FileFacts.sha256(file, context), told, List.of(), 1);
        return new FitData(
                FileFacts.name(file),
                Optional.of(file),
                read.data(),
                read.remarks(),
                Optional.empty(),
                Optional.of(PinnedRows.of(rows)),
                told,
                told ? MadeUp.all(locale) : MadeUp.of(read.data(), locale));
    }

    /** What is to be told of some columns. */
    List<Problem> remarks(Collection<String> columns) {
        return remarks.stream()
                .filter(r -> columns.contains(r.column()))
                .map(ObservationsCsv.Remark::problem)
                .toList();
    }
}
