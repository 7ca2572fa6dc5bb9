package org.mindgap.run;

import java.util.Optional;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;

/**
 * Counts what replies cost and keeps to the limits: what a request may take at most is set aside before it is sent, so
 * that all that are under way together stay below. A reply that does not tell its tokens has taken what was set aside.
 * Thread-safe.
 */
final class Spending {
    private final RunPlan.Limits limits;
    private final Optional<Price> price;
    private final long began = System.nanoTime();
    private long promptTokens;
    private long answerTokens;
    private long untold;
    private Tokens untoldAtMost = Tokens.NONE;
    private Tokens aside = Tokens.NONE;
    private int underWay;

    private record Tokens(double prompt, double answer) {
        static final Tokens NONE = new Tokens(0, 0);

        static Tokens most(Call call) {
            return new Tokens(
                    Estimate.promptTokens(call).most(),
                    Estimate.answerTokens(call).most());
        }

        Tokens plus(Tokens other) {
            return new Tokens(prompt + other.prompt, answer + other.answer);
        }

        Tokens minus(Tokens other) {
            return new Tokens(Math.max(0, prompt - other.prompt), Math.max(0, answer - other.answer));
        }
    }

    Spending(RunPlan.Limits limits, Optional<Price> price) {
        this.limits = limits;
        this.price = price;
    }

    /**
     * Sets aside what a request may take; waits for others to come back where they may leave enough. Each request that was
     * let through is {@link #settle}d once.
     *
     * @return the limit that forbids it, or nothing
     */
    synchronized Optional<Ending> reserve(Call call) throws InterruptedException {
        if (limits.money().isEmpty() && limits.tokens().isEmpty()) {
            return Optional.empty();
        }
        var most = Tokens.most(call);
        while (true) {
            var over = over(taken().plus(aside).plus(most));
            if (over.isEmpty()) {
                aside = aside.plus(most);
                underWay++;
                return Optional.empty();
            }
            if (underWay == 0) {
                return over;
            }
            wait();
        }
    }

    /** A request came to an end, whatever came of it. */
    synchronized void settle(Call call, Received received, ModelReply reply) {
        var limited = limits.money().isPresent() || limits.tokens().isPresent();
        if (limited) {
            aside = aside.minus(Tokens.most(call));
            underWay--;
            notifyAll();
        }
        var origin = reply.origin();
        // a prompt of no tokens is told by servers that do not count, and a limit must not be passed on their word
        if (origin.promptTokens() > 0 && origin.answerTokens() >= 0) {
            promptTokens = sum(promptTokens, origin.promptTokens());
            answerTokens = sum(answerTokens, origin.answerTokens());
        } else if (mayHaveCost(received)) {
            untold++;
            if (limited) {
                untoldAtMost = untoldAtMost.plus(Tokens.most(call));
            }
        }
    }

    /** No sum of whatever servers tell is below 0. */
    private static long sum(long one, long other) {
        return other > Long.MAX_VALUE - one ? Long.MAX_VALUE : one + other;
    }

    /** A server that answered with an error did nothing; of one that was not heard to the end nobody knows. */
    private static boolean mayHaveCost(Received received) {
        return received.status() == 200
                || received.transport() == Outcome.TIMED_OUT
                || received.transport() == Outcome.RESET;
    }

    synchronized RunResult.Spent spent() {
        return new RunResult.Spent(promptTokens, answerTokens, untold, money(new Tokens(promptTokens, answerTokens)));
    }

    /** Whether the time is over. */
    Optional<Ending> late() {
        return limits.time()
                .filter(t -> System.nanoTime() - began >= t.toNanos())
                .map(t -> Ending.TIME);
    }

    private Tokens taken() {
        return new Tokens(promptTokens, answerTokens).plus(untoldAtMost);
    }

    private Optional<Ending> over(Tokens tokens) {
        if (limits.money().isPresent() && money(tokens) > limits.money().getAsDouble()) {
            return Optional.of(Ending.MONEY);
        }
        return limits.tokens().isPresent()
                        && tokens.prompt() + tokens.answer() > limits.tokens().getAsLong()
                ? Optional.of(Ending.TOKENS)
                : Optional.empty();
    }

    private double money(Tokens tokens) {
        return price.map(p -> p.cost(tokens.prompt(), tokens.answer())).orElse(0.0);
    }
}
