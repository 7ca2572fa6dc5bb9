package org.mindgap.views.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.mindgap.survey.Survey;

/** Edits of one survey in memory: the real overlay without a file. Safe for many threads. */
public final class FakeEdits implements Edits {
    private final Survey imported;
    private final List<History.Revision> revisions = new ArrayList<>();

    public FakeEdits(Survey imported) {
        this.imported = imported;
    }

    /** The survey with its edits. */
    public synchronized Survey survey() {
        return Overlay.of(imported, now().edits(imported.id()));
    }

    @Override
    public synchronized long revision() {
        return now().revision();
    }

    @Override
    public Optional<Survey> imported(String survey) {
        return Optional.of(imported).filter(s -> s.id().equals(survey));
    }

    @Override
    public synchronized List<Edit> active(String survey) {
        return now().edits(survey);
    }

    @Override
    public synchronized List<Problem> check(String survey, List<Edit> edits) {
        try {
            Overlay.with(imported, now().edits(survey), edits);
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    @Override
    public synchronized long apply(String survey, String name, List<Edit> edits) throws ProblemException {
        var outcome = Overlay.with(imported, now().edits(survey), edits);
        if (!outcome.changes().isEmpty()) {
            add(Action.APPLY, revision() + 1, name, outcome.changes());
        }
        return revision();
    }

    @Override
    public synchronized Optional<Step> undoable() {
        return now().undoable();
    }

    @Override
    public synchronized Optional<Step> redoable() {
        return now().redoable();
    }

    @Override
    public synchronized Optional<Step> undo() {
        var step = undoable();
        step.ifPresent(s -> add(Action.UNDO, s.revision(), s.name(), List.of()));
        return step;
    }

    @Override
    public synchronized Optional<Step> redo() {
        var step = redoable();
        step.ifPresent(s -> add(Action.REDO, s.revision(), s.name(), List.of()));
        return step;
    }

    @Override
    public synchronized List<Step> history() {
        return now().steps();
    }

    @Override
    public synchronized Stale since(long revision, String survey) {
        return now().since(revision, survey);
    }

    private History now() {
        return History.of(revisions);
    }

    private void add(Action action, long step, String name, List<Change> changes) {
        revisions.add(new History.Revision(
                revision() + 1, "2025-01-02T03:04:05Z", action, step, imported.id(), name, changes));
    }
}
