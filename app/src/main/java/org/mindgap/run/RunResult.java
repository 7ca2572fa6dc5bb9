package org.mindgap.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Outcome;
import org.mindgap.problem.Problem;

/**
 * What a run came to at one endpoint.
 *
 * @param ending why it ended
 * @param cause the outcome that ended it, where one did
 * @param outcomes how many calls came to which outcome, reused ones among them
 * @param asked requests that were sent, tries again among them
 * @param reused calls whose reply was there before
 * @param spent tokens and money
 * @param problems what could not be asked or kept, in words, each once
 */
public record RunResult(
        Ending ending,
        Optional<Outcome> cause,
        Map<Outcome, Long> outcomes,
        long asked,
        long reused,
        Spent spent,
        List<Problem> problems) {

    /**
     * Tokens and money. Tokens that a server does not tell are not counted, and {@code untold} says for how many replies.
     */
    public record Spent(long promptTokens, long answerTokens, long untold, double money) {}

    public RunResult {
        var copy = new EnumMap<Outcome, Long>(Outcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    /** How many calls came to an outcome. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
