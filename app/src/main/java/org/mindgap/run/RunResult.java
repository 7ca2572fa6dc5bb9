package org.mindgap.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.ModelReply;
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
 * @param change who answered at first and who did then, where another model answering ended it
 */
public record RunResult(
        Ending ending,
        Optional<Outcome> cause,
        Map<Outcome, Long> outcomes,
        long asked,
        long reused,
        Spent spent,
        List<Problem> problems,
        Optional<Change> change) {

    /**
     * Tokens and money. Tokens that a server does not tell are not counted, and {@code untold} says for how many replies.
     */
    public record Spent(long promptTokens, long answerTokens, long untold, double money) {}

    /** What replies said of who gives them, before and after the change. */
    public record Change(ModelReply.Origin before, ModelReply.Origin after) {}

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
