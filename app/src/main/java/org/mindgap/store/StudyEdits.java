package org.mindgap.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.edit.Change;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Edits;
import org.mindgap.edit.History;
import org.mindgap.edit.History.Action;
import org.mindgap.edit.Overlay;
import org.mindgap.edit.Stale;
import org.mindgap.edit.Step;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** Edits in a study file: each step is one transaction, with its words in the log. */
final class StudyEdits implements Edits {
    private final StudyContents contents;
    private final Optional<Writer> writer;
    private final StoreProblems problems;

    StudyEdits(StudyContents contents, Optional<Writer> writer, StoreProblems problems) {
        this.contents = contents;
        this.writer = writer;
        this.problems = problems;
    }

    @Override
    public long revision() {
        return contents.readable(RevisionRows::newest);
    }

    @Override
    public Optional<Survey> imported(String survey) {
        return contents.imported(survey).map(SurveyLoader.Loaded::survey);
    }

    @Override
    public List<Edit> active(String survey) {
        return history(history -> history.edits(survey));
    }

    @Override
    public List<Problem> check(String survey, List<Edit> edits) {
        try {
            outcome(survey, edits);
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    @Override
    public synchronized long apply(String survey, String name, List<Edit> edits) throws ProblemException {
        var open = writer();
        var outcome = outcome(survey, edits);
        if (outcome.changes().isEmpty()) {
            return revision();
        }
        var keys = contents.loaded(survey).orElseThrow().keys();
        return write(open, session -> {
            addQuestions(session, keys, outcome.survey());
            var revision = RevisionRows.add(session, Action.APPLY, 0, keys.key(), name, outcome.changes());
            StudyLog.write(session, "edit", said(outcome.survey(), name, outcome.changes()));
            return revision;
        });
    }

    @Override
    public Optional<Step> undoable() {
        return history(History::undoable);
    }

    @Override
    public Optional<Step> redoable() {
        return history(History::redoable);
    }

    @Override
    public synchronized Optional<Step> undo() throws ProblemException {
        return again(Action.UNDO, undoable());
    }

    @Override
    public synchronized Optional<Step> redo() throws ProblemException {
        return again(Action.REDO, redoable());
    }

    @Override
    public List<Step> history() {
        return history(History::steps);
    }

    @Override
    public Stale since(long revision, String survey) {
        return history(history -> history.since(revision, survey));
    }

    private Optional<Step> again(Action action, Optional<Step> found) throws ProblemException {
        var open = writer();
        if (found.isEmpty()) {
            return found;
        }
        var step = found.get();
        var survey = contents.loaded(step.survey()).orElseThrow();
        write(open, session -> {
            RevisionRows.add(session, action, step.revision(), survey.keys().key(), step.name(), List.of());
            StudyLog.write(
                    session,
                    action == Action.UNDO ? "undo" : "redo",
                    said(survey.survey(), step.name(), step.changes()));
            return 0L;
        });
        return history().stream().filter(s -> s.revision() == step.revision()).findFirst();
    }

    private <T> T history(Function<History, T> of) {
        return of.apply(contents.readable(RevisionRows::read));
    }

    private Overlay.Outcome outcome(String survey, List<Edit> edits) throws ProblemException {
        var imported = contents.imported(survey);
        if (imported.isEmpty()) {
            throw problems.error("store.no-survey", survey);
        }
        return Overlay.with(imported.get().survey(), active(survey), edits);
    }

    /** Questions that an edit made get a row that answers can refer to; it stays when the edit is undone. */
    private static void addQuestions(Session session, SurveyKeys keys, Survey survey) throws SQLException {
        var added = survey.questions().stream()
                .map(Question::id)
                .filter(id -> keys.question(id).isEmpty())
                .toList();
        for (var id : added) {
            session.run(
                    "INSERT INTO question (survey, place, id, label, wording, language, measure, topic, source, added)"
                            + " SELECT ?1, count(*), ?2, '', '', '', 'NOMINAL', '', '', 1 FROM question"
                            + " WHERE survey = ?1",
                    keys.key(),
                    id);
        }
    }

    private static String said(Survey survey, String name, List<Change> changes) {
        return survey.name() + ": " + name
                + changes.stream().map(Change::words).collect(Collectors.joining("; ", " (", ")"));
    }

    private long write(Writer open, Session.Work<Long> work) throws ProblemException {
        try {
            return open.now(work);
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    private Writer writer() throws ProblemException {
        return writer.orElseThrow(() -> problems.error("store.read-only"));
    }
}
