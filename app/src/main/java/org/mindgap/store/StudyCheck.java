package org.mindgap.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.gap.Alarms;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/** Looks at a study from the outside in: file, tables, columns, imports, answers. Changes nothing. */
final class StudyCheck {
    private static final int DAMAGES_SAID = 5;

    private final Path file;
    private final Place place;
    private final List<Problem> found = new ArrayList<>();

    StudyCheck(Path file) {
        this.file = file;
        this.place = Place.file(StoreProblems.name(file));
    }

    /** Everything that is not as it should be; empty if all is well. */
    List<Problem> found() {
        try {
            if (whole()) {
                contents();
            }
        } catch (ProblemException e) {
            found.addAll(e.problems());
        } catch (UncheckedProblemException e) {
            found.addAll(e.getCause().problems());
        }
        return List.copyOf(found);
    }

    /** Whether SQLite finds its file in order; what is inside is looked at only then. */
    private boolean whole() throws ProblemException {
        try (var open = OpenStudy.forReading(file, Migrator.ofThisProgram())) {
            var damages = open.readers()
                    .outside(session ->
                            session.list("PRAGMA integrity_check(" + DAMAGES_SAID + ")", row -> row.getString(1)));
            for (var damage : damages) {
                if (!damage.equals("ok")) {
                    add(Problem.error("store.integrity", damage));
                }
            }
            if (!found.isEmpty()) {
                return false;
            }
            open.readers().outside(session -> {
                references(session);
                imports(session);
                return true;
            });
            return true;
        } catch (SQLException e) {
            throw new StoreProblems(file).of(e);
        }
    }

    private void references(Session session) throws SQLException {
        var broken = session.number("SELECT count(*) FROM pragma_foreign_key_check");
        if (broken > 0) {
            add(Problem.error("store.references", broken));
        }
        var bare = session.number("SELECT count(*) FROM answer WHERE id NOT IN (SELECT answer FROM reply)")
                + session.number("SELECT count(*) FROM reply WHERE answer NOT IN (SELECT id FROM answer)");
        if (bare > 0) {
            add(Problem.error("store.replies", bare));
        }
    }

    private void imports(Session session) throws SQLException {
        var counted = session.list(
                "SELECT file, written, (SELECT count(*) FROM answer WHERE answer.batch = batch.key) FROM batch"
                        + " WHERE kind = 'answers' AND shown = 1",
                row -> new Counted(row.getString(1), row.getLong(2), row.getLong(3)));
        for (var one : counted) {
            if (one.written() != one.there()) {
                add(Problem.error("store.answers-lost", one.file(), one.written(), one.there()));
            }
        }
        for (var done : ImportRows.shown(session)) {
            if (done.written() < done.rows()) {
                add(Problem.warning("store.rows-left-out", done.file(), done.rows() - done.written(), done.rows()));
            }
        }
        var hidden = Batches.hidden(session).size();
        if (hidden > 0) {
            add(Problem.note("store.hidden", hidden));
        }
    }

    private record Counted(String file, long written, long there) {}

    private void contents() throws ProblemException {
        try (var study = StudyFile.openReadOnly(file)) {
            for (var summary : study.surveys()) {
                var survey = study.survey(summary.id()).orElseThrow();
                columns(survey);
                found.addAll(new Alarms(survey, study).found());
            }
        }
    }

    /** Reads every column once. */
    private void columns(Survey survey) {
        if (survey.source() instanceof Respondents respondents) {
            for (var variable : survey.variables()) {
                try {
                    respondents.column(variable.name());
                } catch (UncheckedProblemException e) {
                    var why = e.getCause().problems().get(0).arguments();
                    add(Problem.error("store.column-damaged", variable.name(), survey.name(), String.join(" ", why)));
                }
            }
        }
    }

    private void add(Problem problem) {
        found.add(problem.at(place));
    }
}
