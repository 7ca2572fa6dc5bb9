package org.mindgap.formats.survey;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.DisplayFormat;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Respondents as a table of text, and a codebook beside it from which, together, the same survey is read
 * (docs/formats/respondents-csv.md). UTF-8, RFC 4180; numbers with a point and all their digits; nothing where the survey
 * has no value. A code that is declared missing stays as it is, and the codebook declares it.
 */
public final class SurveyCsv {
    /** Name of the column that says in every row that the people are invented. */
    static final String INVENTED = "INVENTED DATA";

    private static final int PROGRESS_EVERY = 1024;

    private final Survey survey;
    private final Respondents respondents;
    private final char separator;
    private final CsvCodes codes;
    private long guarded;
    private long blanks;

    /**
     * @param respondents of the survey
     * @param separator comma or tab
     */
    public SurveyCsv(Survey survey, Respondents respondents, char separator, CsvCodes codes) {
        this.survey = survey;
        this.respondents = respondents;
        this.separator = separator;
        this.codes = codes;
    }

    /**
     * Writes the rows.
     *
     * @param stream stays open
     * @return what of the survey is not, or not so, in the file
     */
    public List<Problem> write(OutputStream stream, JobContext context) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        var cells = new ArrayList<Cells>();
        var marker = marker();
        if (!marker.isEmpty()) {
            field(out, marker, true);
        }
        for (var variable : survey.variables()) {
            field(out, variable.name(), cells.isEmpty() && marker.isEmpty());
            cells.add(cells(variable));
        }
        out.write("\r\n");
        for (var row = 0; row < respondents.count(); row++) {
            if (row % PROGRESS_EVERY == 0) {
                context.checkCancelled();
                context.progress(row, respondents.count());
            }
            var first = true;
            if (!marker.isEmpty()) {
                field(out, "invented", true);
                first = false;
            }
            for (var cell : cells) {
                if (!first) {
                    out.write(separator);
                }
                first = false;
                var written = cell.at(row);
                // a line with nothing on it is no row
                out.write(written.isEmpty() && cells.size() == 1 && marker.isEmpty() ? "\"\"" : written);
            }
            out.write("\r\n");
        }
        out.flush();
        return notes();
    }

    /** Writes the codebook. */
    public void writeCodebook(OutputStream stream) throws IOException {
        new CodebookWriter(survey, codes, marker()).write(stream);
    }

    /** A name that no variable has; empty where the people are real. */
    private String marker() {
        var name = INVENTED;
        while (survey.variable(name).isPresent()) {
            name += "_";
        }
        return survey.invented() ? name : "";
    }

    private List<Problem> notes() {
        var notes = new ArrayList<Problem>();
        if (codes == CsvCodes.LABELS) {
            notes.add(Problem.note("microdata.csv-labels"));
        }
        var remarks = survey.provenance().remarks();
        if (!remarks.documents().isEmpty()
                || !remarks.attributes().isEmpty()
                || !remarks.sets().isEmpty()
                || remarks.variables().values().stream()
                        .anyMatch(v -> !v.attributes().isEmpty())) {
            notes.add(Problem.note("microdata.export-remarks"));
        }
        if (guarded > 0) {
            notes.add(Problem.note("microdata.csv-guarded", guarded));
        }
        var renamed = survey.variables().stream()
                .filter(v -> !GuardedText.ofName(v.name()).equals(v.name()))
                .count();
        if (renamed > 0) {
            notes.add(Problem.warning("microdata.csv-names", renamed));
        }
        if (blanks > 0) {
            notes.add(Problem.warning("microdata.csv-blanks", blanks));
        }
        return notes;
    }

    /** The words of one column. */
    private interface Cells {
        String at(int row);
    }

    private Cells cells(Variable variable) {
        var column = respondents.whole(variable.name());
        var declared = new Declared(variable.declared());
        var dates = variable.dates();
        if (column instanceof Column.Numbers numbers) {
            return row -> {
                var value = numbers.values()[row];
                return Double.isNaN(value) ? "" : dates.isEmpty() ? number(value) : date(value, dates.get(), declared);
            };
        }
        var held = (Column.Codes) column;
        var question = survey.question(variable.name());
        var words = new ArrayList<String>();
        for (var code : held.dictionary()) {
            var day = question.isEmpty() && variable.labelOf(code).equals(code) && WrittenMissing.isPlain(code)
                    ? dates.map(d -> date(Double.parseDouble(code), d, declared))
                    : Optional.<String>empty();
            if (day.isPresent()) {
                words.add(day.get());
                continue;
            }
            var written = question.isPresent() && question.get().option(code).isPresent()
                    ? codes.written(question.get(), code)
                    : codes.written(variable, code);
            guarded += GuardedText.isGuarded(written) ? 1 : 0;
            blanks += written.isBlank() || !written.equals(written.strip()) ? 1 : 0;
            words.add(quoted(written));
        }
        return row -> held.index()[row] < 0 ? "" : words.get(held.index()[row]);
    }

    /** A day or a time as ISO 8601 writes it; a number that is none, or is declared missing, stays one. */
    private static String date(double value, DisplayFormat dates, Declared missing) {
        return missing.has(CodeText.of(value))
                ? number(value)
                : dates.text(value).orElseGet(() -> number(value));
    }

    /** As a code is written: 3, not 3.0, which is read as the same number. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void field(Writer out, String text, boolean first) throws IOException {
        if (!first) {
            out.write(separator);
        }
        out.write(quoted(GuardedText.ofName(text)));
    }

    private String quoted(String text) {
        var plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
