package org.mindgap.views.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.edit.Edit;
import org.mindgap.edit.EditedSurvey;
import org.mindgap.edit.Edits;
import org.mindgap.edit.MissingCheck;
import org.mindgap.edit.Step;
import org.mindgap.job.Job;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/**
 * Edits of the open study: made, taken back and made again one after the other, in the order in which they were asked
 * for. After each the facts are read again, so that every room shows and computes what is now true.
 */
public final class EditModel {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Deque<Work> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<List<Problem>> refused = new ReadOnlyObjectWrapper<>(List.of());
    private boolean busy;

    /**
     * What can be taken back and made again.
     *
     * @param history every step, oldest first
     */
    public record State(Optional<Step> undoable, Optional<Step> redoable, List<Step> history) {
        static final State NONE = new State(Optional.empty(), Optional.empty(), List.of());

        public State {
            history = List.copyOf(history);
        }

        /** Number of steps that count. */
        int counting() {
            return (int)
                    history.stream().filter(s -> s.state() == Step.State.DONE).count();
        }
    }

    /** Something to do with the edits of a study. */
    private interface Work {
        void on(Edits edits) throws ProblemException;
    }

    public EditModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> {
            if (before == null || now == null || before.study() != now.study()) {
                waiting.clear();
                refused.set(List.of());
                state.set(State.NONE);
                look();
            }
        });
        look();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Why the last edit was refused; empty again after one that was made, or when somebody has read it. */
    public ReadOnlyObjectProperty<List<Problem>> refused() {
        return refused.getReadOnlyProperty();
    }

    public void read() {
        refused.set(List.of());
    }

    /** Makes edits of the survey looked at as one step. */
    public void apply(String name, List<Edit> edits) {
        workbench.current().flatMap(o -> o.facts().survey()).ifPresent(s -> apply(s.id(), name, edits));
    }

    /** Makes edits of a survey of the open study as one step. */
    public void apply(String survey, String name, List<Edit> edits) {
        if (!edits.isEmpty()) {
            ask(all -> {
                known(all, survey, edits);
                all.apply(survey, name, edits);
            });
        }
    }

    /** Nothing is declared missing that nobody has: it would be a typo. */
    private static void known(Edits all, String survey, List<Edit> edits) throws ProblemException {
        if (edits.stream().noneMatch(Edit.MissingValues.class::isInstance)) {
            return;
        }
        var now = EditedSurvey.of(all, survey);
        if (now.isPresent()) {
            var errors = new MissingCheck(now.get().now())
                    .of(edits).stream()
                            .filter(p -> p.severity() == Severity.ERROR)
                            .toList();
            if (!errors.isEmpty()) {
                throw new ProblemException(errors);
            }
        }
    }

    public void undo() {
        if (state.get().undoable().isPresent()) {
            ask(Edits::undo);
        }
    }

    public void redo() {
        if (state.get().redoable().isPresent()) {
            ask(Edits::redo);
        }
    }

    private void ask(Work work) {
        waiting.add(work);
        next();
    }

    private void next() {
        var now = workbench.current();
        if (busy || waiting.isEmpty() || now.isEmpty()) {
            return;
        }
        var work = waiting.remove();
        var study = now.get().study();
        Job<State> job = context -> {
            var edits = study.edits();
            work.on(edits);
            return state(edits);
        };
        busy = true;
        tasks.write(
                texts.get("job.edit"),
                job,
                after -> {
                    refused.set(List.of());
                    if (workbench.current().map(o -> o.study() == study).orElse(false)) {
                        state.set(after);
                        workbench.refresh(Optional.empty(), this::goOn, this::failed);
                    } else {
                        goOn();
                    }
                },
                this::failed,
                this::goOn);
    }

    private void goOn() {
        busy = false;
        next();
    }

    private void failed(List<Problem> problems) {
        refused.set(problems);
        goOn();
    }

    /** Reads what an earlier session left. */
    private void look() {
        workbench
                .current()
                .ifPresent(now -> tasks.run(
                        texts.get("job.edits"),
                        context -> state(now.study().edits()),
                        after -> {
                            if (workbench
                                    .current()
                                    .map(o -> o.study() == now.study())
                                    .orElse(false)) {
                                state.set(after);
                            }
                        },
                        refused::set));
    }

    private static State state(Edits edits) {
        return new State(edits.undoable(), edits.redoable(), edits.history());
    }
}
