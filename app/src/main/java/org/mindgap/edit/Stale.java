package org.mindgap.edit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a survey differs from what it was at an earlier revision. What was computed then is as good as ever where nothing
 * differs, whatever was done and undone between.
 *
 * @param since that revision
 * @param now the revision of the answer
 * @param done steps that count now and did not then, oldest first
 * @param undone steps that counted then and do not now, oldest first
 */
public record Stale(long since, long now, List<Step> done, List<Step> undone) {
    private static final int NAMED = 3;

    public Stale {
        done = moving(done);
        undone = moving(undone);
    }

    /** Without what only calls something otherwise: no number comes out otherwise for that. */
    private static List<Step> moving(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.changes().isEmpty()
                        || !s.changes().stream().allMatch(c -> c.edit() instanceof Edit.ShownName))
                .toList();
    }

    /** Whether what was computed then could come out otherwise now. */
    public boolean stale() {
        return !done.isEmpty() || !undone.isEmpty();
    }

    /** What changed, as a sentence; empty where nothing did. */
    public String sentence() {
        if (!stale()) {
            return "";
        }
        var parts = Stream.concat(words(done).stream(), words(undone).stream().map(w -> w + " (undone)"))
                .toList();
        var more = parts.size() - NAMED;
        return "Changed since: " + parts.stream().limit(NAMED).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "") + ".";
    }

    private static List<String> words(List<Step> steps) {
        return steps.stream()
                .flatMap(s -> s.changes().stream())
                .map(Change::words)
                .toList();
    }
}
