package org.mindgap.inference;

import org.mindgap.elicit.Outcome;

/** A reply that cannot be scored, and why. Ends the reading of it. */
public final class BadReply extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    public BadReply(Outcome outcome) {
        super(outcome.name(), null, false, false);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
