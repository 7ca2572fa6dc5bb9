package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.elicit.Outcome;
import org.mindgap.problem.Problem;
import org.mindgap.run.Ending;
import org.mindgap.store.StoredRun;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.study.OpenStudy;

/**
 * What the runs of a study came to, of whatever day, by the run's id: read from their replies one run after the other, the
 * newest first, while nobody waits for it.
 */
final class RunOutcomes {
    /** Replies that came well: they will be no other. */
    private static final Set<Outcome> SETTLED = EnumSet.of(Outcome.RECEIVED, Outcome.BLOCKED);
    /** What comes back however often the same request is sent. */
    private static final Set<Outcome> THE_SAME_AGAIN = EnumSet.of(
            Outcome.RECEIVED,
            Outcome.BLOCKED,
            Outcome.NOT_RECORDED,
            Outcome.NO_PROBABILITIES,
            Outcome.ECHO_IGNORED,
            Outcome.OTHER_MODEL);

    private final Asking asking;
    private final String said;
    private final Tasks.Slot counting;
    private final Map<StoredRun, Map<Outcome, Long>> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<Map<String, Map<Outcome, Long>>> all = new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<OpenStudy> counted = Optional.empty();

    /** @param said what is being done, for the status bar */
    RunOutcomes(Asking asking, Tasks tasks, String said) {
        this.asking = asking;
        this.said = said;
        this.counting = tasks.slot();
    }

    /** How many calls came to what, by the run's id; nothing of a run that is not counted yet. */
    ReadOnlyObjectProperty<Map<String, Map<Outcome, Long>>> all() {
        return all.getReadOnlyProperty();
    }

    /** Calls that brought nothing and may bring something when they are asked again. */
    static long failed(Map<Outcome, Long> outcomes) {
        return outcomes.entrySet().stream()
                .filter(e -> !THE_SAME_AGAIN.contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether a run ended for what its way of asking needs and its endpoint does not give: to ask on would end the same. */
    static boolean inVain(String ending, Map<Outcome, Long> outcomes) {
        return ending.equals(Ending.CANNOT_SERVE.name())
                && (outcomes.containsKey(Outcome.NO_PROBABILITIES) || outcomes.containsKey(Outcome.ECHO_IGNORED));
    }

    /** Another run begins: what it asks again may be a failed call of an older one, too. */
    void asking() {
        known.values().removeIf(counts -> !SETTLED.containsAll(counts.keySet()));
    }

    /** Counts the runs of a study. */
    void count(OpenStudy study, List<StoredRun> runs, Consumer<List<Problem>> failed) {
        if (counted.filter(before -> before == study).isEmpty()) {
            counted = Optional.of(study);
            known.clear();
        }
        known.keySet().retainAll(runs);
        tell();
        var newest = new ArrayList<>(runs);
        newest.sort(Comparator.comparing((StoredRun r) -> r.course().began()).reversed());
        next(study, newest, failed);
    }

    private void next(OpenStudy study, List<StoredRun> runs, Consumer<List<Problem>> failed) {
        var missing = runs.stream()
                .filter(r -> r.course().calls() > 0 && !known.containsKey(r))
                .findFirst();
        if (missing.isEmpty()) {
            counting.cancel();
            return;
        }
        var run = missing.get();
        Consumer<Map<Outcome, Long>> then = counts -> {
            known.put(run, counts);
            tell();
            next(study, runs, failed);
        };
        counting.run(said, context -> asking.outcomes(study, run, context), then, failed);
    }

    private void tell() {
        var byId = new HashMap<String, Map<Outcome, Long>>();
        known.forEach((run, counts) -> byId.put(run.id(), counts));
        all.set(Map.copyOf(byId));
    }
}
