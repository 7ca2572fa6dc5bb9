package org.mindgap.formats.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A CSV file of observations as programs write it: a header, decimal points. Empty fields, {@code NA} and {@code NaN}
 * are missing. A column of which every other field is a number holds numbers; any other holds categories.
 */
public final class ObservationsCsv {
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "nan");

    private ObservationsCsv() {}

    /**
     * Reads the file.
     *
     * @throws ProblemException if it is no such file or has no row
     */
    public static Observations read(Path file, JobContext context) throws IOException, ProblemException {
        try (var table = CsvTable.open(file, context)) {
            var columns = new ArrayList<List<String>>();
            table.header().forEach(h -> columns.add(new ArrayList<>()));
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                for (var c = 0; c < columns.size(); c++) {
                    var text = row.get().text(c);
                    columns.get(c).add(MISSING.contains(text) ? "" : text);
                }
            }
            if (columns.get(0).isEmpty()) {
                throw new ProblemException(
                        Problem.error("compare.file", FileFacts.name(file)).at(Place.file(FileFacts.name(file))));
            }
            var named = new LinkedHashMap<String, Series>();
            for (var c = 0; c < columns.size(); c++) {
                // what R's write.csv puts before the rows' numbers has no name
                var name = table.header().get(c);
                named.put(name.isEmpty() ? "(" + (c + 1) + ")" : name, series(columns.get(c)));
            }
            return new Observations(named);
        }
    }

    private static Series series(List<String> texts) {
        var values = new double[texts.size()];
        for (var row = 0; row < values.length; row++) {
            var text = texts.get(row);
            var number = DecimalText.parse(text);
            if (!text.isEmpty() && number.isEmpty()) {
                return Series.Categories.of(texts);
            }
            values[row] = number.orElse(Double.NaN);
        }
        return new Series.Numbers(values);
    }
}
