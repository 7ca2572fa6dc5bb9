package org.mindgap.formats.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.survey.Question;

/**
 * A row of a file of verbalised distributions.
 *
 * @param question text as written, possibly empty
 * @param country as written, with any qualifier
 * @param selections what people chose, as a Python literal
 * @param options as a Python literal
 * @param reasoning what the model said before, or empty
 * @param stated the model's distribution, as a Python literal
 */
record VerbalisedRow(
        String question, String country, String selections, String options, String reasoning, String stated) {
    private static final double PERCENT = 100;

    static VerbalisedRow of(CsvTable table, CsvRow row) {
        return new VerbalisedRow(
                row.text(table.column("question")),
                row.text(table.column("country")),
                row.text(table.column("selections")),
                row.text(table.column("options")),
                row.text(table.column("llm_reasoning")),
                row.text(table.column("llm_distribution")));
    }

    /** Reasoning and distribution as they came. */
    String reply() {
        return reasoning.isEmpty() ? stated : reasoning + "\n\n" + stated;
    }

    /** The options' labels. */
    List<String> labels() throws RowProblem {
        if (!(parse("options", options) instanceof List<?> list) || list.size() < 2) {
            throw new RowProblem("answers.literal", "options", "a list of at least two options is expected");
        }
        var labels = new ArrayList<String>();
        for (var label : list) {
            labels.add(PythonLiteral.text(label));
        }
        return labels;
    }

    /** What people of each country chose, one share per option; NaN where unknown. */
    Map<String, List<Double>> people(int options) throws RowProblem {
        var people = new LinkedHashMap<String, List<Double>>();
        var value = parse("selections", selections);
        if (value instanceof Map<?, ?> countries) {
            for (var entry : countries.entrySet()) {
                people.put(String.valueOf(entry.getKey()), numbers("selections", entry.getValue(), options));
            }
        } else {
            people.put(country, numbers("selections", value, options));
        }
        return people;
    }

    /** The model's distribution over the question's options: percent or shares that make up the whole. */
    Shares distribution(Question asked) throws RowProblem {
        var value = parse("llm_distribution", stated);
        var shares = new LinkedHashMap<String, Double>();
        if (value instanceof Map<?, ?> byLabel) {
            for (var entry : byLabel.entrySet()) {
                var meant = asked.options().stream()
                        .filter(o -> o.label().equals(entry.getKey()))
                        .toList();
                if (meant.size() != 1) {
                    throw new RowProblem("answers.option-unknown", String.valueOf(entry.getKey()), asked.id());
                }
                Shares.put(shares, meant.get(0).code(), number("llm_distribution", entry.getValue()), asked.id());
            }
            if (shares.size() != asked.options().size()) {
                throw new RowProblem(
                        "answers.literal-length",
                        "llm_distribution",
                        asked.options().size(),
                        shares.size());
            }
        } else {
            var numbers = numbers("llm_distribution", value, asked.options().size());
            for (var i = 0; i < numbers.size(); i++) {
                shares.put(asked.options().get(i).code(), numbers.get(i));
            }
        }
        return whole(shares, asked);
    }

    private static Shares whole(LinkedHashMap<String, Double> written, Question asked) throws RowProblem {
        var sum = written.values().stream().mapToDouble(v -> v).sum();
        var scale = sum > PERCENT / 2 ? PERCENT : 1;
        if (Double.isNaN(sum) || Math.abs(sum / scale - 1) > 1 - Shares.TOO_LITTLE + 1e-9) {
            throw new RowProblem("answers.stated-sum", Shares.decimal(sum), asked.id());
        }
        written.replaceAll((code, value) -> value / scale);
        var shares = new Shares(written, 0);
        shares.checkBounds(asked.id());
        return shares;
    }

    private static List<Double> numbers(String field, @Nullable Object value, int expected) throws RowProblem {
        if (!(value instanceof List<?> list)) {
            throw new RowProblem("answers.literal", field, "a list of numbers is expected");
        }
        if (list.size() != expected) {
            throw new RowProblem("answers.literal-length", field, expected, list.size());
        }
        var numbers = new ArrayList<Double>();
        for (var number : list) {
            numbers.add(number(field, number));
        }
        return numbers;
    }

    private static double number(String field, @Nullable Object value) throws RowProblem {
        if (value == null) {
            return Double.NaN;
        }
        if (!(value instanceof Double number) || Double.isInfinite(number) || number < 0) {
            throw new RowProblem("answers.literal", field, "“" + PythonLiteral.text(value) + "” is no share");
        }
        return number;
    }

    private static @Nullable Object parse(String field, String text) throws RowProblem {
        try {
            return PythonLiteral.parse(text);
        } catch (PythonLiteral.NotLiteralException e) {
            throw new RowProblem("answers.literal", field, String.valueOf(e.getMessage()));
        }
    }
}
