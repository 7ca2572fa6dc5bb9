package org.mindgap.formats.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mindgap.compare.agreement.Ratings;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads what coders said of units from a CSV file: a row for each unit and a column for each coder, or a row for each
 * value. Empty fields, {@code NA} and {@code NaN} are missing.
 */
public final class RatingsCsv {
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "nan");

    private RatingsCsv() {}

    /**
     * What was read.
     *
     * @param ratings of the file
     * @param ordered whether the values stand in an order: all are numbers, or somebody gave one
     */
    public record Read(Ratings ratings, boolean ordered) {}

    /**
     * A row for each unit.
     *
     * @param coders names of columns, two or more
     * @param order of the values from low to high; empty for numbers ascending
     * @param numbers whether the values must be numbers
     * @throws ProblemException if a column is not there, a value has no place in the order or is no number
     */
    public static Read wide(Path file, List<String> coders, List<String> order, boolean numbers, JobContext context)
            throws IOException, ProblemException {
        if (Set.copyOf(coders).size() < 2) {
            throw new ProblemException(Problem.error("methods.two-coders"));
        }
        var units = new ArrayList<List<String>>();
        try (var table = CsvTable.open(file, context)) {
            var at = new ArrayList<Integer>();
            for (var coder : coders) {
                at.add(column(table, coder));
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var of = new ArrayList<String>();
                for (var c : at) {
                    of.add(present(row.get().text(c)));
                }
                units.add(of);
            }
        }
        return read(file, coders, units, order, numbers);
    }

    /**
     * A row for each value; a second value of one coder for one unit is refused.
     *
     * @param unit names of columns, as {@code coder} and {@code value}
     * @param order as above
     * @param numbers as above
     * @throws ProblemException as above
     */
    public static Read stacked(
            Path file, String unit, String coder, String value, List<String> order, boolean numbers, JobContext context)
            throws IOException, ProblemException {
        var units = new LinkedHashMap<String, Map<String, String>>();
        var coders = new ArrayList<String>();
        try (var table = CsvTable.open(file, context)) {
            var u = column(table, unit);
            var c = column(table, coder);
            var v = column(table, value);
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var who = row.get().text(c);
                var what = row.get().text(u);
                var said = present(row.get().text(v));
                if (who.isEmpty() || what.isEmpty() || said.isEmpty()) {
                    continue;
                }
                if (!coders.contains(who)) {
                    coders.add(who);
                }
                if (units.computeIfAbsent(what, k -> new LinkedHashMap<>()).put(who, said) != null) {
                    throw new ProblemException(
                            Problem.error("methods.said-twice", who, what).at(Place.file(FileFacts.name(file))));
                }
            }
        }
        if (coders.size() < 2) {
            throw new ProblemException(Problem.error("methods.two-coders"));
        }
        var said = new ArrayList<List<String>>();
        units.values()
                .forEach(of -> said.add(
                        coders.stream().map(c -> of.getOrDefault(c, "")).toList()));
        return read(file, coders, said, order, numbers);
    }

    private static String present(String text) {
        return MISSING.contains(text) ? "" : text;
    }

    private static int column(CsvTable table, String name) throws ProblemException {
        var at = table.header().indexOf(name);
        if (at < 0) {
            throw new ProblemException(Problem.error("methods.no-column", name, String.join(", ", table.header())));
        }
        return at;
    }

    private static Read read(
            Path file, List<String> coders, List<List<String>> units, List<String> order, boolean numbers)
            throws ProblemException {
        var places = new LinkedHashMap<String, Integer>();
        var values = values(file, units, order, numbers, places);
        var given = units.stream()
                .map(u -> u.stream()
                        .mapToInt(t -> t.isEmpty() ? -1 : places.getOrDefault(t, -1))
                        .toArray())
                .toArray(int[][]::new);
        var ordered = !order.isEmpty() || allNumbers(places.keySet());
        return new Read(new Ratings(coders, values, given), ordered);
    }

    private static boolean allNumbers(Set<String> texts) {
        return texts.stream().allMatch(t -> DecimalText.parse(t).isPresent());
    }

    /** The values ascending; fills in which of them each text is. */
    private static double[] values(
            Path file, List<List<String>> units, List<String> order, boolean numbers, Map<String, Integer> places)
            throws ProblemException {
        var texts = new LinkedHashMap<String, Integer>();
        for (var u = 0; u < units.size(); u++) {
            for (var text : units.get(u)) {
                if (!text.isEmpty()) {
                    texts.putIfAbsent(text, u + 1);
                }
            }
        }
        if (!order.isEmpty() && !numbers) {
            order.forEach(t -> places.putIfAbsent(t.strip(), places.size()));
            for (var text : texts.entrySet()) {
                if (!places.containsKey(text.getKey())) {
                    throw new ProblemException(Problem.error(
                                    "methods.not-in-order", text.getKey(), text.getValue(), String.join(", ", order))
                            .at(Place.file(FileFacts.name(file))));
                }
            }
            return IntStream.range(0, places.size()).asDoubleStream().toArray();
        }
        if (!allNumbers(texts.keySet())) {
            if (numbers) {
                for (var text : texts.entrySet()) {
                    if (DecimalText.parse(text.getKey()).isEmpty()) {
                        throw new ProblemException(Problem.error("methods.no-number", text.getKey(), text.getValue())
                                .at(Place.file(FileFacts.name(file))));
                    }
                }
            }
            texts.keySet().forEach(t -> places.put(t, places.size()));
            return IntStream.range(0, places.size()).asDoubleStream().toArray();
        }
        var byNumber = new TreeMap<Double, List<String>>();
        texts.keySet()
                .forEach(t -> byNumber.computeIfAbsent(
                                DecimalText.parse(t).orElse(Double.NaN) + 0.0, n -> new ArrayList<>())
                        .add(t));
        var next = 0;
        for (var same : byNumber.values()) {
            for (var text : same) {
                places.put(text, next);
            }
            next++;
        }
        return byNumber.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
