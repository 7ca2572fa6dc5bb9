package org.mindgap.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Wording;

/**
 * Wordings of questions from a CSV file with the columns {@code id,stem,wording,language,source}, of which id and
 * wording must be there (docs/formats/wording-csv.md). Read strictly: a row that is not in order refuses the file.
 *
 * @param file its name
 * @param rows in the file's order
 * @param withStem whether the file says what was read out before: an empty stem then means none
 */
public record WordingFile(String file, List<WordingRow> rows, boolean withStem) {
    private static final String ID = "id";
    private static final String STEM = "stem";
    private static final String WORDING = "wording";
    private static final String LANGUAGE = "language";
    private static final String SOURCE = "source";
    private static final List<String> COLUMNS = List.of(ID, STEM, WORDING, LANGUAGE, SOURCE);
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST = 10_000;

    public WordingFile {
        rows = List.copyOf(rows);
    }

    /**
     * What a file does to a survey.
     *
     * @param edits to be made as one step
     * @param questions ids of the questions that they concern, in the file's order
     * @param unknown a warning for every row whose id is no opinion question of the survey
     */
    public record Plan(List<Edit> edits, Set<String> questions, List<Problem> unknown) {
        public Plan {
            edits = List.copyOf(edits);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException with every row that is not in order, by its line: no id, no wording, a language that is
     *     none, the same question twice in one language
     */
    public static WordingFile read(Path path, JobContext context) throws IOException, ProblemException {
        var file = FileFacts.name(path);
        var log = new ProblemLog();
        var rows = new ArrayList<WordingRow>();
        boolean stems;
        try (var table = CsvTable.open(path, context)) {
            head(table, file);
            stems = table.column(STEM) >= 0;
            var seen = new HashMap<List<String>, Long>();
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                if (rows.size() == MOST_ROWS) {
                    throw new ProblemException(
                            Problem.error("edit.wording-rows", MOST_ROWS).at(Place.file(file)));
                }
                rows.add(row(row.get(), table, file, seen, log));
            }
        }
        if (rows.isEmpty()) {
            log.add(Problem.error("edit.wording-empty").at(Place.file(file)));
        }
        if (log.hasErrors()) {
            throw new ProblemException(log.problems());
        }
        return new WordingFile(file, rows, stems);
    }

    private static void head(CsvTable table, String file) throws ProblemException {
        for (var needed : List.of(ID, WORDING)) {
            if (table.column(needed) < 0) {
                throw new ProblemException(
                        Problem.error("edit.wording-column", needed).at(Place.line(file, 1)));
            }
        }
        var other = table.header().stream().filter(c -> !COLUMNS.contains(c)).toList();
        if (!other.isEmpty()) {
            throw new ProblemException(Problem.error("edit.wording-columns", String.join(", ", other))
                    .at(Place.line(file, 1)));
        }
    }

    private static WordingRow row(
            CsvRow row, CsvTable table, String file, Map<List<String>, Long> seen, ProblemLog log) {
        var at = Place.line(file, row.line());
        var id = row.text(table.column(ID));
        var wording = row.text(table.column(WORDING));
        var stem = row.text(table.column(STEM));
        var language = row.text(table.column(LANGUAGE));
        if (id.isEmpty()) {
            log.add(Problem.error("edit.wording-no-id").at(at));
        } else if (wording.isEmpty()) {
            log.add(Problem.error("edit.wording-none", id).at(at));
        }
        if (Math.max(wording.length(), stem.length()) > LONGEST) {
            log.add(Problem.error("edit.text-too-long", Math.max(wording.length(), stem.length()), LONGEST)
                    .at(at));
        }
        try {
            language = Languages.tag(language);
        } catch (ProblemException e) {
            e.problems().forEach(p -> log.add(p.at(at)));
        }
        var before = seen.putIfAbsent(List.of(id, language), row.line());
        if (before != null && !id.isEmpty()) {
            log.add(Problem.error("edit.wording-twice", id, before).at(at));
        }
        return new WordingRow(row.line(), id, stem, wording, language, row.text(table.column(SOURCE)));
    }

    /**
     * The edits that the file asks for. A wording in the question's own language, or of a question whose language is not
     * known, is its wording and confirms it; one in another language stands beside it.
     */
    public Plan plan(Survey survey) {
        var edits = new ArrayList<Edit>();
        var questions = new LinkedHashSet<String>();
        var unknown = new ArrayList<Problem>();
        var languages = new HashMap<String, String>();
        for (var row : rows) {
            var question = survey.question(row.id());
            if (question.isEmpty()) {
                unknown.add(Problem.warning("edit.wording-unknown", row.id(), survey.name())
                        .at(Place.line(file, row.line())));
                continue;
            }
            questions.add(row.id());
            var own = languages.getOrDefault(row.id(), question.get().language());
            if (own.isEmpty() || row.language().isEmpty() || own.equals(row.language())) {
                if (!row.language().isEmpty()) {
                    languages.put(row.id(), row.language());
                }
                edits.addAll(own(row, question.get()));
            } else {
                edits.add(new Edit.Translation(
                        row.id(), new Wording(row.language(), row.stem(), row.wording(), row.source())));
            }
        }
        return new Plan(edits, questions, unknown);
    }

    private List<Edit> own(WordingRow row, Question question) {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.WordingText(question.id(), row.wording()));
        if (withStem) {
            edits.add(new Edit.StemText(question.id(), row.stem()));
        }
        if (!row.language().isEmpty()) {
            edits.add(new Edit.WordingLanguage(question.id(), row.language()));
        }
        if (!row.source().isEmpty()) {
            edits.add(new Edit.WordingSource(question.id(), row.source()));
        }
        return edits;
    }
}
