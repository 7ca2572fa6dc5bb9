package org.mindgap.inference;

import org.mindgap.elicit.Outcome;
import org.mindgap.problem.Problem;

/** What became of a call, in words: one sentence for each outcome. */
public final class OutcomeProblem {
    private OutcomeProblem() {}

    /**
     * The sentence of an outcome.
     *
     * @param name of the endpoint
     */
    public static Problem of(Outcome outcome, String name) {
        return switch (outcome) {
            case RECEIVED -> Problem.note("inference.received", name);
            case BLOCKED -> Problem.error("inference.blocked", name);
            case NO_PROBABILITIES -> Problem.error("inference.no-probabilities-came", name);
            case ECHO_IGNORED -> Problem.error("inference.echo-ignored", name);
            case TOKENS_DISAGREE -> Problem.error("inference.tokens-disagree", name);
            case NOT_A_PROBABILITY -> Problem.error("inference.not-a-probability", name);
            case CUT_OFF -> Problem.error("inference.cut-off", name);
            case NOT_JSON -> Problem.error("inference.not-json", name);
            case OTHER_SHAPE -> Problem.error("inference.other-shape", name);
            case EMPTY -> Problem.error("inference.empty", name);
            case TOO_LARGE -> Problem.error("inference.too-large", name);
            case TIMED_OUT -> Problem.error("inference.timed-out", name);
            case RESET -> Problem.error("inference.reset", name);
            case UNREACHABLE -> Problem.error("inference.unreachable", name);
            case NOT_TRUSTED -> Problem.error("inference.not-trusted", name);
            case RATE_LIMITED -> Problem.error("inference.rate-limited", name);
            case NOT_ALLOWED -> Problem.error("inference.not-allowed", name);
            case REFUSED_REQUEST -> Problem.error("inference.refused-request", name);
            case SERVER_ERROR -> Problem.error("inference.server-error", name);
            case NOT_RECORDED -> Problem.error("inference.not-recorded", name);
            case OTHER_MODEL -> Problem.error("inference.other-model", name);
            case CHILD_ENDED -> Problem.error("inference.child-ended", name);
            case STOPPED -> Problem.error("inference.stopped", name);
        };
    }
}
