package org.mindgap.multiverse;

import java.util.List;

/**
 * Under how many choices a finding holds.
 *
 * @param finding what is claimed
 * @param outcomes one per choice, in their order
 */
public record Verdict(Finding finding, List<Outcome> outcomes) {
    /** What became of the finding under one choice. */
    public enum Outcome {
        HOLDS,
        DOES_NOT_HOLD,
        /** The metric is not in points, or a cell that is needed has no number there. */
        DOES_NOT_APPLY
    }

    public Verdict {
        outcomes = List.copyOf(outcomes);
    }

    public long holds() {
        return outcomes.stream().filter(o -> o == Outcome.HOLDS).count();
    }

    /** Choices under which it can be asked. */
    public long applies() {
        return outcomes.stream().filter(o -> o != Outcome.DOES_NOT_APPLY).count();
    }

    /** Share of the choices under which it holds; NaN where it applies under none. */
    public double share() {
        return applies() == 0 ? Double.NaN : (double) holds() / applies();
    }
}
