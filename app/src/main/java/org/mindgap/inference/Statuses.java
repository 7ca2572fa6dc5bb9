package org.mindgap.inference;

import org.mindgap.elicit.Outcome;

/** What an HTTP status alone says. */
public final class Statuses {
    private Statuses() {}

    public static Outcome outcome(int status) {
        return switch (status) {
            case 200 -> Outcome.RECEIVED;
            case 401, 402, 403, 407 -> Outcome.NOT_ALLOWED;
            case 408 -> Outcome.TIMED_OUT;
            case 429 -> Outcome.RATE_LIMITED;
            default ->
                status >= 500 ? Outcome.SERVER_ERROR : status >= 300 ? Outcome.REFUSED_REQUEST : Outcome.OTHER_SHAPE;
        };
    }
}
