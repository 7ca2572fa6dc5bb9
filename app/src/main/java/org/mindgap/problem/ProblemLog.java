package org.mindgap.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects problems while something long goes on. Keeps at most a number of each code, so that a file with a million
 * bad rows costs no memory, and counts all of them.
 */
public final class ProblemLog {
    private static final int KEPT_PER_CODE = 100;

    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public void add(Problem problem) {
        if (counts.merge(problem.code(), 1, Integer::sum) <= KEPT_PER_CODE) {
            kept.add(problem);
        }
    }

    /** The problems kept, in the order they came; at most 100 of each code. */
    public List<Problem> problems() {
        return List.copyOf(kept);
    }

    /** How often each code came, kept or not. */
    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    public boolean hasErrors() {
        return kept.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
