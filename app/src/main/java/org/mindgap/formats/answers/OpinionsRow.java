package org.mindgap.formats.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.NumpyPrint;
import org.mindgap.formats.text.PythonLiteral;

/**
 * A row of a file of OpinionsQA's model answers. What stands in {@code references} has the order of the prompt; every
 * vector has that of {@code ordinal_refs} and then {@code refusal_refs}.
 */
final class OpinionsRow {
    private static final double SAME = 1e-6;

    private final CsvTable table;
    private final CsvRow row;
    private final List<String> labels;
    private final int answers;

    OpinionsRow(CsvTable table, CsvRow row) throws RowProblem {
        this.table = table;
        this.row = row;
        var all = new ArrayList<>(list("ordinal_refs"));
        this.answers = all.size();
        all.addAll(list("refusal_refs"));
        this.labels = List.copyOf(all);
        if (answers == 0 || labels.stream().distinct().count() < labels.size()) {
            throw new RowProblem("answers.literal", "ordinal_refs", "different options are expected");
        }
    }

    String text(String column) {
        return row.text(table.column(column));
    }

    long line() {
        return row.line();
    }

    /** Labels, refusals last. */
    List<String> labels() {
        return labels;
    }

    /**
     * Probability by label from the log-probabilities of the tokens: those of all spellings of an option's letter added
     * up; an option of which no token was among the first is absent. Where the file has no tokens, what it computed of
     * them, without what it put in for the missing.
     */
    Map<String, Double> found() throws RowProblem {
        if (text("top_k_logprobs").isEmpty() || text("mapping").isEmpty()) {
            return computed(false);
        }
        var letters = new LinkedHashMap<String, String>();
        for (var entry : dict("mapping").entrySet()) {
            if (letters.putIfAbsent(PythonLiteral.text(entry.getValue()), entry.getKey()) != null) {
                throw new RowProblem("answers.literal", "mapping", "two letters for one option");
            }
        }
        var tokens = dict("top_k_logprobs");
        var found = new LinkedHashMap<String, Double>();
        for (var label : labels) {
            var letter = letters.get(label);
            if (letter == null) {
                throw new RowProblem("answers.opinions-mapping", label, text("qkey"));
            }
            for (var token : tokens.entrySet()) {
                if (bare(token.getKey()).equals(letter)) {
                    found.merge(label, probability(token.getValue()), Double::sum);
                }
            }
        }
        return found;
    }

    /** One leading blank and one closing bracket or point belong to how a letter is written. */
    private static String bare(String token) {
        var text = token.startsWith(" ") || token.startsWith("\u0120") || token.startsWith("\u2581")
                ? token.substring(1)
                : token;
        return text.endsWith(")") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static double probability(@Nullable Object logarithm) throws RowProblem {
        if (logarithm instanceof Double number && number <= 1e-6) {
            return Math.exp(number);
        }
        throw new RowProblem(
                "answers.literal", "top_k_logprobs", "“" + PythonLiteral.text(logarithm) + "” is no log-probability");
    }

    /**
     * What the authors computed: {@code probs_unnorm}, checked against {@code D_M} and {@code R_M}.
     *
     * @param withMissing whether options without a token have the bound that was put in for them
     */
    Map<String, Double> computed(boolean withMissing) throws RowProblem {
        var probabilities = vector("probs_unnorm", labels.size());
        check(probabilities);
        var misses = withMissing ? List.of() : list("misses");
        if (!withMissing && misses.size() != labels.size()) {
            throw new RowProblem("answers.literal-length", "misses", labels.size(), misses.size());
        }
        var found = new LinkedHashMap<String, Double>();
        for (var i = 0; i < labels.size(); i++) {
            if (withMissing || misses.get(i).equals("False")) {
                found.put(labels.get(i), probabilities[i]);
            }
        }
        return found;
    }

    private void check(double[] probabilities) throws RowProblem {
        var whole = sum(probabilities, 0, labels.size());
        var some = sum(probabilities, 0, answers);
        if (!text("D_M").isEmpty()) {
            var published = vector("D_M", answers);
            for (var i = 0; i < answers; i++) {
                if (!(Math.abs(published[i] - probabilities[i] / some) < SAME)) {
                    throw new RowProblem("answers.opinions-differ", "D_M", text("qkey"));
                }
            }
        }
        var refused = published("R_M");
        if (refused.isPresent()
                && !(Math.abs(refused.getAsDouble() - sum(probabilities, answers, labels.size()) / whole) < SAME)) {
            throw new RowProblem("answers.opinions-differ", "R_M", text("qkey"));
        }
    }

    private OptionalDouble published(String column) throws RowProblem {
        var text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        var number = org.mindgap.formats.text.DecimalText.parse(text);
        if (number.isEmpty()) {
            throw new RowProblem("answers.literal", column, "a number is expected");
        }
        return number;
    }

    private static double sum(double[] numbers, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    private double[] vector(String column, int length) throws RowProblem {
        var numbers = NumpyPrint.parse(text(column));
        if (numbers.isEmpty()) {
            throw new RowProblem("answers.literal", column, "a row of numbers is expected");
        }
        if (numbers.get().length != length) {
            throw new RowProblem("answers.literal-length", column, length, numbers.get().length);
        }
        return numbers.get();
    }

    private List<String> list(String column) throws RowProblem {
        if (parse(column) instanceof List<?> list) {
            return list.stream().map(v -> PythonLiteral.text(v).strip()).toList();
        }
        throw new RowProblem("answers.literal", column, "a list is expected");
    }

    private Map<String, ?> dict(String column) throws RowProblem {
        if (!(parse(column) instanceof Map<?, ?> map)) {
            throw new RowProblem("answers.literal", column, "a dict is expected");
        }
        var dict = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> dict.put(String.valueOf(key), value));
        return dict;
    }

    private @Nullable Object parse(String column) throws RowProblem {
        try {
            return PythonLiteral.parse(text(column));
        } catch (PythonLiteral.NotLiteralException e) {
            throw new RowProblem("answers.literal", column, String.valueOf(e.getMessage()));
        }
    }
}
