package org.mindgap.formats.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.formats.text.PythonLiteral.NotLiteralException;

/**
 * A row of GlobalOpinionQA as it is written.
 *
 * @param text the question to the letter, blanks around it too, so that its hash is that of others
 * @param labels of the options, in the file's order
 * @param selections what the file gives for each country, unchecked
 * @param source GAS or WVS, or empty
 */
record GlobalOpinionsRow(String text, List<String> labels, Map<String, @Nullable Object> selections, String source) {
    /** @throws NotLiteralException if a field is no Python literal of the kind that belongs there */
    static GlobalOpinionsRow of(CsvTable table, CsvRow row) throws NotLiteralException {
        return new GlobalOpinionsRow(
                row.fields().get(table.column("question")),
                GlobalOpinions.labels(row.text(table.column("options"))),
                selections(row.text(table.column("selections"))),
                row.text(table.column("source")));
    }

    @SuppressWarnings("unchecked") // PythonLiteral's dicts have texts as keys
    private static Map<String, @Nullable Object> selections(String written) throws NotLiteralException {
        if (!(PythonLiteral.parse(written) instanceof Map<?, ?> countries)) {
            throw new NotLiteralException("a dict of countries was expected");
        }
        return (Map<String, @Nullable Object>) countries;
    }
}
