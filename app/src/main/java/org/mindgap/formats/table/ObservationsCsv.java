package org.mindgap.formats.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
 * A CSV file of observations as programs write it: a header, decimal points; decimal commas where fields are not
 * separated by commas, which is told. Empty fields, {@code NA} and {@code NaN}
 * are missing. A column of which every other field is a number holds numbers; any other holds categories.
 */
public final class ObservationsCsv {
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "nan");

    private ObservationsCsv() {}

    /**
     * What was read.
     *
     * @param data the table
     * @param remarks what is to be told of a column that is used
     */
    public record Read(Observations data, List<Remark> remarks) {
        public Read {
            remarks = List.copyOf(remarks);
        }

        /** What is to be told of some columns. */
        public List<Problem> of(Collection<String> columns) {
            return remarks.stream()
                    .filter(r -> columns.contains(r.column()))
                    .map(Remark::problem)
                    .toList();
        }
    }

    /** What is to be told if a column is used. */
    public record Remark(String column, Problem problem) {}

    /**
     * Reads the file.
     *
     * @throws ProblemException if it is no such file or has no row
     */
    public static Read read(Path file, JobContext context) throws IOException, ProblemException {
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
                throw new ProblemException(Problem.error("compare.file").at(Place.file(FileFacts.name(file))));
            }
            var named = new LinkedHashMap<String, Series>();
            var remarks = new ArrayList<Remark>();
            for (var c = 0; c < columns.size(); c++) {
                // what R's write.csv puts before the rows' numbers has no name
                var name = table.header().get(c);
                named.put(
                        name.isEmpty() ? "(" + (c + 1) + ")" : name,
                        series(name, columns.get(c), table.separator() != ',', remarks));
            }
            return new Read(new Observations(named), remarks);
        }
    }

    private static Series series(String name, List<String> texts, boolean commas, List<Remark> remarks) {
        var plain = numbers(texts);
        var wrong = wrong(texts, plain);
        if (wrong.isEmpty()) {
            return new Series.Numbers(plain);
        }
        if (commas && texts.stream().noneMatch(t -> t.contains("."))) {
            var pointed = texts.stream().map(t -> t.replace(',', '.')).toList();
            var numbers = numbers(pointed);
            if (wrong(pointed, numbers).isEmpty()) {
                remarks.add(new Remark(name, Problem.note("compare.decimal-commas", name)));
                return new Series.Numbers(numbers);
            }
        }
        var filled = texts.stream().filter(t -> !t.isEmpty()).count();
        if (2L * wrong.size() < filled) {
            var first = wrong.get(0);
            remarks.add(new Remark(
                    name,
                    Problem.warning(
                            "compare.texts-among-numbers", name, wrong.size(), filled, texts.get(first), first + 1)));
        }
        return Series.Categories.of(texts);
    }

    private static double[] numbers(List<String> texts) {
        return texts.stream()
                .mapToDouble(t -> DecimalText.parse(t).orElse(Double.NaN))
                .toArray();
    }

    /** Rows with a text that is no number. */
    private static List<Integer> wrong(List<String> texts, double[] numbers) {
        return IntStream.range(0, numbers.length)
                .filter(row -> Double.isNaN(numbers[row]) && !texts.get(row).isEmpty())
                .boxed()
                .toList();
    }
}
