package org.mindgap.translation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.edit.Languages;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;

/**
 * Texts of questions in other languages, from CSV or JSON (docs/formats/translations.md).
 *
 * @param file its name
 * @param rows in the file's order
 * @param notes what was left out of it, and what was understood
 */
public record TranslationFile(String file, List<TranslationRow> rows, List<Problem> notes) {
    static final int MOST_ROWS = 500_000;
    static final int LONGEST = 10_000;
    /** Languages of two letters at the end of a name, as in {@code jp_ja.json}. */
    private static final Pattern NAMED = Pattern.compile(".*[_.-]([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$");

    private static final Set<String> KNOWN = Set.of(java.util.Locale.getISOLanguages());

    public TranslationFile {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file.
     *
     * @param language of texts of which the file does not say it; where there is none either, the end of the file's name
     *     ({@code jp_ja.json}) counts, and that is noted
     * @throws ProblemException if it is no such file, or does not say its language, or has a text twice
     */
    public static TranslationFile read(Path path, Optional<String> language, JobContext context)
            throws IOException, ProblemException {
        var file = FileFacts.name(path);
        var log = new ProblemLog();
        var said = language.isPresent() ? Languages.tag(language.get()) : "";
        var head = FileFacts.head(path).strip();
        var rows = head.startsWith("{") || head.startsWith("[")
                ? new TranslationJson(file, log).read(path)
                : new TranslationCsv(file, log).read(path, context);
        if (rows.isEmpty() && !log.hasErrors()) {
            log.add(Problem.error("translation.empty").at(Place.file(file)));
        }
        rows = inLanguage(rows, said, path, log);
        twice(rows, file, log);
        if (log.hasErrors()) {
            throw new ProblemException(log.problems());
        }
        return new TranslationFile(file, rows, log.problems());
    }

    private static List<TranslationRow> inLanguage(List<TranslationRow> rows, String said, Path path, ProblemLog log) {
        if (rows.stream().noneMatch(r -> r.language().isEmpty())) {
            return rows;
        }
        var tag = said;
        if (tag.isEmpty()) {
            var name = NAMED.matcher(FileFacts.stem(path));
            if (name.matches() && KNOWN.contains(name.group(1).split("-", -1)[0])) {
                tag = name.group(1);
                log.add(Problem.note("translation.language-of-name", tag).at(Place.file(FileFacts.name(path))));
            } else {
                log.add(Problem.error("translation.no-language").at(Place.file(FileFacts.name(path))));
                return rows;
            }
        }
        var all = new ArrayList<TranslationRow>();
        for (var row : rows) {
            all.add(
                    row.language().isEmpty()
                            ? new TranslationRow(
                                    row.line(), row.id(), tag, row.part(), row.text(), row.source(), row.ownHash())
                            : row);
        }
        return all;
    }

    private static void twice(List<TranslationRow> rows, String file, ProblemLog log) {
        var seen = new java.util.HashMap<List<Object>, TranslationRow>();
        for (var row : rows) {
            // a row known by its hash alone is another text than the next
            var before = seen.putIfAbsent(
                    List.of(row.id(), row.id().isEmpty() ? row.ownHash() : "", row.language(), row.part()), row);
            if (before != null) {
                log.add(Problem.error(
                                "translation.twice",
                                row.part().start(),
                                row.id().isEmpty() ? row.ownHash() : row.id(),
                                row.language(),
                                before.line())
                        .at(Place.line(file, row.line())));
            }
        }
    }
}
