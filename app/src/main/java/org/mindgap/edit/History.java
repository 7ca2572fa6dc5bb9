package org.mindgap.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done to a study, revision by revision: which steps count, and which counted earlier. Immutable. */
public final class History {
    private final List<Revision> revisions;
    private final Map<Long, Step> steps;
    private final List<Long> done;
    private final List<Long> undone;

    /** What a revision did. */
    public enum Action {
        APPLY,
        UNDO,
        REDO
    }

    /**
     * A revision of a study.
     *
     * @param number from 1, ascending
     * @param time ISO 8601, UTC
     * @param action what it did
     * @param step the step, by the revision that applied it
     * @param survey id of the survey that the step changes
     * @param name of the step
     * @param changes of the step, where it was applied; else empty
     */
    public record Revision(
            long number, String time, Action action, long step, String survey, String name, List<Change> changes) {
        public Revision {
            changes = List.copyOf(changes);
        }
    }

    private History(List<Revision> revisions) {
        this.revisions = List.copyOf(revisions);
        var counting = replay(Long.MAX_VALUE);
        this.done = List.copyOf(counting.done);
        // the step that comes next first
        this.undone = List.copyOf(counting.undone);
        this.steps = new LinkedHashMap<>();
        for (var revision : revisions) {
            if (revision.action() == Action.APPLY) {
                steps.put(revision.number(), step(revision));
            }
        }
    }

    /**
     * Revisions in their order.
     *
     * @throws IllegalArgumentException if they take back what was not done, or do again what was not taken back
     */
    public static History of(List<Revision> revisions) {
        return new History(revisions);
    }

    /** The last one's number, 0 without any. */
    public long revision() {
        return revisions.isEmpty() ? 0 : revisions.get(revisions.size() - 1).number();
    }

    /** Every step, oldest first. */
    public List<Step> steps() {
        return List.copyOf(steps.values());
    }

    public Optional<Step> undoable() {
        return done.isEmpty() ? Optional.empty() : Optional.ofNullable(steps.get(done.get(done.size() - 1)));
    }

    public Optional<Step> redoable() {
        return undone.isEmpty() ? Optional.empty() : Optional.ofNullable(steps.get(undone.get(0)));
    }

    /** The edits of a survey that count, in the order in which they were made. */
    public List<Edit> edits(String survey) {
        return done.stream()
                .map(steps::get)
                .filter(s -> s.survey().equals(survey))
                .flatMap(s -> s.changes().stream())
                .map(Change::edit)
                .toList();
    }

    /** How a survey differs from what it was at a revision. */
    public Stale since(long revision, String survey) {
        var then = replay(revision).done;
        return new Stale(
                revision,
                revision(),
                steps(survey, done.stream().filter(s -> !then.contains(s)).toList()),
                steps(survey, then.stream().filter(s -> !done.contains(s)).toList()));
    }

    private List<Step> steps(String survey, List<Long> numbers) {
        return numbers.stream()
                .map(steps::get)
                .filter(s -> s.survey().equals(survey))
                .toList();
    }

    /** Steps that count, oldest first, and those that can be done again, the next one first. */
    private record Counting(List<Long> done, Deque<Long> undone) {}

    private Counting replay(long until) {
        var counting = new Counting(new ArrayList<>(), new ArrayDeque<>());
        for (var revision : revisions) {
            if (revision.number() > until) {
                break;
            }
            switch (revision.action()) {
                case APPLY -> {
                    counting.done.add(revision.number());
                    counting.undone.clear();
                }
                case UNDO -> {
                    require(!counting.done.isEmpty() && counting.done.get(counting.done.size() - 1) == revision.step());
                    counting.done.remove(counting.done.size() - 1);
                    counting.undone.push(revision.step());
                }
                case REDO -> {
                    require(!counting.undone.isEmpty() && counting.undone.pop() == revision.step());
                    counting.done.add(revision.step());
                }
            }
        }
        return counting;
    }

    private static void require(boolean inOrder) {
        if (!inOrder) {
            throw new IllegalArgumentException("revisions out of order");
        }
    }

    private Step step(Revision revision) {
        var number = revision.number();
        var state = done.contains(number)
                ? Step.State.DONE
                : undone.contains(number) ? Step.State.UNDONE : Step.State.DROPPED;
        return new Step(number, revision.time(), revision.survey(), revision.name(), revision.changes(), state);
    }
}
