package org.mindgap.translation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.edit.Languages;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;

/**
 * A row for each text: {@code id,part,code,language,text}, or with a column for each language in place of the last two.
 * What {@code questions --translations --csv} prints is read back.
 */
final class TranslationCsv {
    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";
    private static final String PART = "part";
    private static final String CODE = "code";
    private static final String SOURCE = "source";
    private static final String HASH = "own_hash";
    private static final List<String> IDS = List.of("id", "question");
    /** Columns that our own list has besides and that say nothing new. */
    private static final List<String> LISTED =
            List.of("survey", "own_language", "own_text", "hash", "asked_hash", "flags", "accepted", "advice");

    private final String file;
    private final ProblemLog log;
    private final List<TranslationRow> rows = new ArrayList<>();
    private long blank;

    TranslationCsv(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    List<TranslationRow> read(Path path, JobContext context) throws IOException, ProblemException {
        try (var table = CsvTable.open(path, context)) {
            var id = table.column(IDS.get(0)) >= 0 ? table.column(IDS.get(0)) : table.column(IDS.get(1));
            var hash = table.column(HASH);
            if (id < 0 && hash < 0) {
                throw new ProblemException(
                        Problem.error("translation.column", "id").at(Place.line(file, 1)));
            }
            var texts = texts(table);
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                if (rows.size() >= TranslationFile.MOST_ROWS) {
                    throw new ProblemException(Problem.error("translation.rows", TranslationFile.MOST_ROWS)
                            .at(Place.file(file)));
                }
                row(row.get(), table, cell(row.get(), id), texts);
            }
        }
        if (blank > 0) {
            log.add(Problem.note("translation.blank", blank).at(Place.file(file)));
        }
        return rows;
    }

    /** Where texts stand: by column, with the language that the column is in, or nothing where the row says it. */
    private Map<Integer, Optional<String>> texts(CsvTable table) throws ProblemException {
        var texts = new LinkedHashMap<Integer, Optional<String>>();
        if (table.column(TEXT) >= 0) {
            texts.put(table.column(TEXT), Optional.empty());
            return texts;
        }
        for (var i = 0; i < table.header().size(); i++) {
            var name = table.header().get(i);
            if (!name.isEmpty()
                    && !IDS.contains(name)
                    && !LISTED.contains(name)
                    && !List.of(PART, CODE, SOURCE, HASH, LANGUAGE).contains(name)) {
                try {
                    texts.put(i, Optional.of(Languages.tag(name)));
                } catch (ProblemException e) {
                    throw new ProblemException(
                            Problem.error("translation.column-unknown", name).at(Place.line(file, 1)), e);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new ProblemException(Problem.error("translation.column", TEXT).at(Place.line(file, 1)));
        }
        return texts;
    }

    private void row(CsvRow row, CsvTable table, String id, Map<Integer, Optional<String>> texts) {
        var at = Place.line(file, row.line());
        var hash = cell(row, table.column(HASH));
        if (id.isEmpty() && hash.isEmpty()) {
            log.add(Problem.error("translation.no-id").at(at));
            return;
        }
        var part = part(cell(row, table.column(PART)), cell(row, table.column(CODE)), at);
        if (part.isEmpty()) {
            return;
        }
        for (var column : texts.entrySet()) {
            var text = text(row, column.getKey());
            if (text.isEmpty()) {
                blank++;
                continue;
            }
            if (text.length() > TranslationFile.LONGEST) {
                log.add(Problem.error("edit.text-too-long", text.length(), TranslationFile.LONGEST)
                        .at(at));
            }
            try {
                var language = column.getValue().isPresent()
                        ? column.getValue().get()
                        : Languages.tag(cell(row, table.column(LANGUAGE)));
                rows.add(new TranslationRow(
                        row.line(), id, language, part.get(), text, cell(row, table.column(SOURCE)), hash));
            } catch (ProblemException e) {
                e.problems().forEach(p -> log.add(p.at(at)));
            }
        }
    }

    private Optional<TextPart> part(String word, String code, Place at) {
        if (word.isEmpty()) {
            return Optional.of(code.isEmpty() ? TextPart.QUESTION : TextPart.option(code));
        }
        for (var kind : TextPart.Kind.values()) {
            if (kind.word().equals(word)) {
                if (code.isEmpty() == (kind == TextPart.Kind.OPTION)) {
                    log.add(Problem.error(code.isEmpty() ? "translation.no-code" : "translation.code-of-question", code)
                            .at(at));
                    return Optional.empty();
                }
                return Optional.of(new TextPart(kind, code));
            }
        }
        log.add(Problem.error("translation.part", word).at(at));
        return Optional.empty();
    }

    private static String cell(CsvRow row, int column) {
        return row.text(column);
    }

    /** Our own lists put an apostrophe before what a spreadsheet would compute. */
    private static String text(CsvRow row, int column) {
        var text = row.text(column);
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
