package org.mindgap.elicit;

/**
 * What became of a call. Each has its own sentence; none but {@link #RECEIVED} ever becomes a number, and none is missing
 * at random.
 */
public enum Outcome {
    /** A whole reply that holds what was asked for. */
    RECEIVED(Again.NEVER),
    /** The provider's filter blocked question or answer. */
    BLOCKED(Again.NEVER),
    /** 200, and the probabilities that were asked for are not there. The endpoint cannot serve the mode. */
    NO_PROBABILITIES(Again.NEVER),
    /** The prompt was to be scored, and only what was generated came back. */
    ECHO_IGNORED(Again.NEVER),
    /** Tokens and their numbers do not fit each other or the prompt. */
    TOKENS_DISAGREE(Again.NEVER),
    /** A probability that is none: NaN, above 0 as a logarithm, together over 1. */
    NOT_A_PROBABILITY(Again.NEVER),
    /** The reply ends in the middle. */
    CUT_OFF(Again.YES),
    /** Not JSON: a page of HTML, a proxy's words. */
    NOT_JSON(Again.YES),
    /** JSON of another shape than this wire's. */
    OTHER_SHAPE(Again.NEVER),
    /** Nothing at all. */
    EMPTY(Again.YES),
    /** More than is read of any reply. */
    TOO_LARGE(Again.NEVER),
    TIMED_OUT(Again.YES),
    /** The connection broke. */
    RESET(Again.YES),
    /** Nobody listens there, or no such host. */
    UNREACHABLE(Again.YES),
    /** The server's certificate is not to be trusted. */
    NOT_TRUSTED(Again.NEVER),
    /** 429: too many requests. Never a data point. */
    RATE_LIMITED(Again.YES),
    /** 401 or 403: the key is missing, wrong or not enough. */
    NOT_ALLOWED(Again.NEVER),
    /** Another 4xx: the request is wrong for this server. */
    REFUSED_REQUEST(Again.NEVER),
    /** 5xx. */
    SERVER_ERROR(Again.YES),
    /** A recorded session does not hold this question. */
    NOT_RECORDED(Again.NEVER),
    /** The reply is another model's than the run's: it came while the model behind a name changed. */
    OTHER_MODEL(Again.NEVER),
    /** The process of the local model ended. */
    CHILD_ENDED(Again.YES),
    /** The user stopped it. */
    STOPPED(Again.NEVER);

    private enum Again {
        NEVER,
        YES
    }

    private final Again again;

    Outcome(Again again) {
        this.again = again;
    }

    /** Whether the same call may go well a moment later. */
    public boolean retryable() {
        return again == Again.YES;
    }
}
