package org.mindgap.run;

import java.util.Optional;
import org.mindgap.elicit.ModelReply;

/** Counts what replies cost and says when a limit is reached. Thread-safe. */
final class Spending {
    private final RunPlan.Limits limits;
    private final Optional<Price> price;
    private final long began = System.nanoTime();
    private long promptTokens;
    private long answerTokens;
    private long untold;

    Spending(RunPlan.Limits limits, Optional<Price> price) {
        this.limits = limits;
        this.price = price;
    }

    synchronized void add(ModelReply reply) {
        var origin = reply.origin();
        if (origin.promptTokens() < 0 || origin.answerTokens() < 0) {
            untold++;
        }
        promptTokens += Math.max(0, origin.promptTokens());
        answerTokens += Math.max(0, origin.answerTokens());
    }

    synchronized RunResult.Spent spent() {
        return new RunResult.Spent(promptTokens, answerTokens, untold, money());
    }

    /** The limit that is reached, or nothing. */
    synchronized Optional<Ending> reached() {
        if (limits.money().isPresent() && money() >= limits.money().getAsDouble()) {
            return Optional.of(Ending.MONEY);
        }
        if (limits.tokens().isPresent()
                && promptTokens + answerTokens >= limits.tokens().getAsLong()) {
            return Optional.of(Ending.TOKENS);
        }
        var late = limits.time().filter(t -> System.nanoTime() - began >= t.toNanos());
        return late.map(t -> Ending.TIME);
    }

    private double money() {
        return price.map(p -> p.cost(promptTokens, answerTokens)).orElse(0.0);
    }
}
