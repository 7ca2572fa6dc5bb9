package org.mindgap.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Call;

/**
 * Finds conditions that render to the same request before anything is spent on them (study S1 asked the same twice and
 * called one of them steered). Looks at the calls of one question at a time, as a planner makes them.
 */
public final class SameBodies {
    private static final int MOST = 1000;

    private final Map<Call, PlannedCall> seen = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private String question = "";
    private long found;

    /** Two calls of different conditions or people that ask the same. */
    public record Pair(PlannedCall first, PlannedCall second) {}

    /** One more call, in the planner's order. */
    public void add(PlannedCall call) {
        if (!call.subject().question().equals(question)) {
            seen.clear();
            question = call.subject().question();
        }
        if (call.bare()) {
            return; // the same for everybody on purpose, and asked once
        }
        var before = seen.putIfAbsent(call.call(), call);
        if (before != null
                && !(before.condition().equals(call.condition())
                        && before.subject().equals(call.subject())
                        && before.repeat() == call.repeat())) {
            found++;
            if (pairs.size() < MOST) {
                pairs.add(new Pair(before, call));
            }
        }
    }

    /** How many calls ask what another asks. */
    public long found() {
        return found;
    }

    /** The first thousand of them. */
    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }
}
