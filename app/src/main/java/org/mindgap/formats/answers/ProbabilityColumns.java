package org.mindgap.formats.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.formats.survey.CountryNames;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Which column of a file of option probabilities is what: the item, the model, columns that hold one value for the
 * whole file and are never read, and the others, which may be countries.
 */
final class ProbabilityColumns {
    static final String HASH = "question_sha256";
    static final String TEXT = "question";

    private static final Set<String> KNOWN =
            Set.of("", HASH, TEXT, "options", "probs", "model_id", "model", "load_8bit", "source");
    private static final Set<String> UNTRUSTED = Set.of("max_choice", "chose_first", "chose_last", "chose_middle");

    private final CsvTable table;
    private final Map<String, Integer> others = new LinkedHashMap<>();
    private final List<String> untrusted = new ArrayList<>();

    ProbabilityColumns(CsvTable table, String file) throws ProblemException {
        this.table = table;
        var missing = new ArrayList<String>();
        if (table.column(HASH) < 0 && table.column(TEXT) < 0) {
            missing.add(TEXT);
        }
        for (var needed : List.of("options", "probs")) {
            if (table.column(needed) < 0) {
                missing.add(needed);
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.error(
                            "formats.column-missing", String.join(", ", missing), String.join(", ", table.header()))
                    .at(Place.line(file, 1)));
        }
        for (var name : table.header()) {
            if (UNTRUSTED.contains(name)) {
                untrusted.add(name);
            } else if (!KNOWN.contains(name)) {
                others.put(name, table.column(name));
            }
        }
    }

    String text(CsvRow row, String column) {
        return row.text(table.column(column));
    }

    boolean has(String column) {
        return table.column(column) >= 0;
    }

    /** The text of the question to the letter; empty where the file has only its hash. */
    String question(CsvRow row) {
        var column = table.column(TEXT);
        return column < 0 ? "" : row.fields().get(column);
    }

    /** SHA-256 of the question's text: as the file says, else computed. */
    String hash(CsvRow row) throws RowProblem {
        if (!has(HASH)) {
            return TextHash.of(question(row));
        }
        var hash = text(row, HASH);
        if (!TextHash.isHash(hash)) {
            throw new RowProblem("answers.field-shape", HASH, "a SHA-256 of 64 hexadecimal digits");
        }
        return hash;
    }

    /** Columns that may be countries, with their place. */
    Map<String, Integer> others() {
        return others;
    }

    /** Those of them that are known as countries by their name. */
    List<String> countries() {
        var names = new CountryNames();
        return others.keySet().stream().filter(n -> names.code(n).isPresent()).toList();
    }

    /** Columns that are there and are never read. */
    List<String> untrusted() {
        return untrusted;
    }
}
