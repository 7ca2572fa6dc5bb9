package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.formats.text.PythonLiteral.NotLiteralException;

/**
 * A row of SubPOP as it is written.
 *
 * @param key id of the question
 * @param question its text, as a language model has refined it
 * @param labels of the options, in the file's order; the last is the refused one where there is one more than responses
 * @param ordinal places on a scale, −1 for none, one for each response
 * @param group group by attribute
 * @param responses shares among those who did not refuse
 * @param refused share of all who refused, NaN where the file does not say
 */
record SubpopRow(
        String key,
        String question,
        List<String> labels,
        List<Double> ordinal,
        Map<String, String> group,
        List<Double> responses,
        double refused) {

    /** @throws NotLiteralException if a field does not hold what belongs there */
    static SubpopRow of(CsvTable table, CsvRow row) throws NotLiteralException {
        var key = row.text(table.column("qkey"));
        if (key.isEmpty()) {
            throw new NotLiteralException("qkey is empty");
        }
        var labels = GlobalOpinions.labels(row.text(table.column("options")));
        var responses = numbers("responses", row.text(table.column("responses")));
        if (responses.size() != labels.size() && responses.size() != labels.size() - 1) {
            throw new NotLiteralException("responses should have " + (labels.size() - 1) + " or " + labels.size()
                    + " figures and has " + responses.size());
        }
        var refused = row.text(table.column("refusal_rate"));
        return new SubpopRow(
                key,
                row.text(table.column("question")),
                labels,
                numbers("ordinal", row.text(table.column("ordinal"))),
                group(row.text(table.column("attribute")), row.text(table.column("group"))),
                responses,
                refused.isEmpty()
                        ? Double.NaN
                        : share("refusal_rate", DecimalText.parse(refused).orElse(-1)));
    }

    /** Whether the last option is the refused one, which is in no list but the options. */
    boolean offersRefusal() {
        return labels.size() == responses.size() + 1;
    }

    private static Map<String, String> group(String attribute, String group) throws NotLiteralException {
        var attributes = texts(attribute);
        var groups = texts(group);
        if (attributes.size() != groups.size()) {
            throw new NotLiteralException("attribute and group name different numbers of things");
        }
        var codes = new LinkedHashMap<String, String>();
        for (var i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).isEmpty()
                    || groups.get(i).isEmpty()
                    || codes.put(attributes.get(i), groups.get(i)) != null) {
                throw new NotLiteralException("attribute or group is empty, or an attribute comes twice");
            }
        }
        return codes;
    }

    /** One word, or the list of several in which people crossed by attributes are written. */
    private static List<String> texts(String written) throws NotLiteralException {
        if (!written.startsWith("['") && !written.startsWith("[\"")) {
            return List.of(written);
        }
        var texts = new ArrayList<String>();
        if (PythonLiteral.parse(written) instanceof List<?> list) {
            list.forEach(t -> texts.add(PythonLiteral.text(t).strip()));
        }
        return texts;
    }

    private static List<Double> numbers(String field, String written) throws NotLiteralException {
        if (PythonLiteral.parse(written) instanceof List<?> list
                && list.stream().allMatch(n -> n instanceof Double d && Double.isFinite(d))) {
            return list.stream().map(Double.class::cast).toList();
        }
        throw new NotLiteralException(field + " should be a list of numbers");
    }

    private static double share(String field, double value) throws NotLiteralException {
        if (!(value >= 0 && value <= 1)) {
            throw new NotLiteralException(field + " is not between 0 and 1");
        }
        return value;
    }
}
