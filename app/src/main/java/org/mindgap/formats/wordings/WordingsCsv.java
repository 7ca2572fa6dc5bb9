package org.mindgap.formats.wordings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.mindgap.edit.Edit;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Wording;

/**
 * Wordings of a survey's questions from a CSV file with the columns {@code id, stem, wording, language, source}, of which
 * {@code id} and {@code wording} must be there. What names no question, or has no wording, is left out and said so. A row
 * in another language than its question is a translation.
 */
public final class WordingsCsv {
    private static final int MOST_SAID = 100;

    private final Survey survey;
    private final String file;
    private final Map<String, Question> questions = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final HashSet<String> worded = new HashSet<>();

    /**
     * What a file says.
     *
     * @param edits what it changes
     * @param questions number of questions that it words
     * @param problems rows that were left out, and why
     */
    public record Wordings(List<Edit> edits, int questions, List<Problem> problems) {
        public Wordings {
            edits = List.copyOf(edits);
            problems = List.copyOf(problems);
        }
    }

    private WordingsCsv(Survey survey, Path path) {
        this.survey = survey;
        this.file = FileFacts.name(path);
        survey.questions().forEach(q -> questions.put(q.id(), q));
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException if it is no such CSV, or words no question of the survey
     */
    public static Wordings read(Path path, Survey survey, JobContext context) throws IOException, ProblemException {
        return new WordingsCsv(survey, path).read(path, context);
    }

    private Wordings read(Path path, JobContext context) throws IOException, ProblemException {
        try (var table = CsvTable.open(path, context)) {
            var columns = new Columns(
                    table.column("id"),
                    table.column("stem"),
                    table.column("wording"),
                    table.column("language"),
                    table.column("source"));
            if (columns.id() < 0 || columns.wording() < 0) {
                throw new ProblemException(Problem.error("formats.wordings-columns", String.join(", ", table.header()))
                        .at(Place.line(file, 1)));
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                row(row.get(), columns);
            }
        }
        if (worded.isEmpty()) {
            var all = new ArrayList<Problem>();
            all.add(Problem.error("formats.wordings-none", survey.name()).at(Place.file(file)));
            all.addAll(problems);
            throw new ProblemException(all);
        }
        var questionsWorded = worded.stream()
                .map(w -> w.substring(0, w.indexOf('\n')))
                .distinct()
                .count();
        return new Wordings(edits, (int) questionsWorded, problems);
    }

    /** Where the columns stand; -1 for one that is not there. */
    private record Columns(int id, int stem, int wording, int language, int source) {}

    private void row(CsvRow row, Columns columns) {
        var id = text(row, columns.id());
        var wording = text(row, columns.wording());
        var question = questions.get(id);
        if (question == null) {
            left(Problem.warning("formats.wordings-question", id), row);
        } else if (wording.isEmpty()) {
            left(Problem.warning("formats.wordings-empty", id), row);
        } else {
            var language = text(row, columns.language());
            if (!worded.add(id + "\n" + language)) {
                left(Problem.warning("formats.wordings-twice", id), row);
                return;
            }
            say(question, new Wording(language, text(row, columns.stem()), wording, text(row, columns.source())));
        }
    }

    private void say(Question question, Wording said) {
        var other = !said.language().isEmpty()
                && !question.language().isEmpty()
                && !said.language().equalsIgnoreCase(question.language());
        if (other) {
            edits.add(new Edit.Translation(question.id(), said));
            return;
        }
        edits.add(new Edit.WordingText(question.id(), said.text()));
        if (!said.stem().isEmpty()) {
            edits.add(new Edit.StemText(question.id(), said.stem()));
        }
        if (!said.language().isEmpty()) {
            edits.add(new Edit.WordingLanguage(question.id(), said.language()));
        }
        if (!said.source().isEmpty()) {
            edits.add(new Edit.WordingSource(question.id(), said.source()));
        }
    }

    private void left(Problem problem, CsvRow row) {
        if (problems.size() < MOST_SAID) {
            problems.add(problem.at(Place.line(file, row.line())));
        }
    }

    private static String text(CsvRow row, int column) {
        return column < 0 ? "" : row.text(column).strip();
    }
}
