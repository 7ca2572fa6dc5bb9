package org.mindgap.run;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Asks one endpoint the calls of a plan, several at a time. A call whose reply is kept is not asked again; a reply counts
 * when it is durable, and until then others are asked; what failed is told by its outcome and is no answer. One runner,
 * one run.
 */
public final class Runner {
    /** For so many that are asked at once, one request is made ready. */
    private static final int READY = 4;

    private final Asker asker;
    private final String endpoint;
    private final Replies replies;
    private final RunListener listener;
    private final RunControl control;
    private final Pace pace;
    private final RunPlan.Limits limits;
    private final RetryPolicy<Attempt> again;
    private final RunTally tally;
    private final Unwritten unwritten;
    private final ConcurrentHashMap<RequestKey, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

    private boolean apart;

    /** Threads whose request is under way. */
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

    private record Attempt(Received received, ModelReply reply) {
        /** Nothing was sent, or nobody waited for the reply. */
        static final Attempt NONE = new Attempt(
                new Received(Outcome.STOPPED, 0, "", Instant.EPOCH, Duration.ZERO, Optional.empty()),
                ModelReply.failed(Outcome.STOPPED));
    }

    /**
     * A run that has not begun.
     *
     * @param asker the endpoint, open
     * @param endpoint its id
     * @param price what the model costs, if known
     * @throws ProblemException if there is a limit of money and no price to hold it by
     */
    public Runner(
            Asker asker,
            String endpoint,
            Replies replies,
            RunPlan.Limits limits,
            Optional<Price> price,
            Retrying retrying,
            Watch watch)
            throws ProblemException {
        if (limits.money().isPresent() && price.isEmpty()) {
            throw new ProblemException(
                    Problem.error("run.no-price", asker.identity().model()));
        }
        this.asker = asker;
        this.endpoint = endpoint;
        this.replies = replies;
        this.limits = limits;
        this.listener = watch.listener();
        this.control = watch.control();
        this.pace = new Pace(limits.atOnce());
        this.tally = new RunTally(new Spending(limits, price));
        this.unwritten = new Unwritten(endpoint, tally, limits.atOnce());
        this.again = RetryPolicy.<Attempt>builder()
                .handleResultIf(a -> a.reply().outcome().retryable())
                .abortIf(a -> over())
                .withMaxAttempts(retrying.tries())
                .withBackoff(retrying.first(), retrying.longest())
                .withJitter(0.25)
                .withDelayFn(context -> Optional.ofNullable(context.getLastResult())
                        .flatMap(a -> a.received().retryAfter())
                        .orElse(Duration.ofNanos(-1)))
                .onRetryScheduled(event -> Optional.ofNullable(event.getLastResult())
                        .ifPresent(a -> listener.waits(a.reply().outcome())))
                .onRetry(event -> listener.again())
                .build();
    }

    /**
     * Who watches a run and who holds its reins.
     *
     * @param listener is told of every call that is settled
     * @param control pauses and stops it
     */
    public record Watch(RunListener listener, RunControl control) {}

    /** Goes on with what another session began: whoever answers otherwise than it did ends the run. */
    public void after(ModelReply.Origin earlier) {
        tally.expect(earlier);
    }

    /** Goes on whatever marks replies bear: a server may answer from several machines. Another name is another model. */
    public void oneModel() {
        tally.oneModel();
    }

    /** The same, where some replies that are there are another model's: those are asked anew. */
    public void apart(ModelReply.Origin earlier) {
        apart = true;
        tally.expect(earlier);
    }

    /**
     * Asks all calls and comes back when the last is settled or the run has ended otherwise. An interrupt stops it.
     *
     * @param calls are taken one by one as they are needed
     */
    public RunResult run(Iterator<PlannedCall> calls) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < limits.atOnce() + ready(); i++) {
            var thread = new Thread(() -> work(calls), "run " + endpoint + " " + (i + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        try {
            awaitEnd(threads);
            unwritten.await();
        } catch (InterruptedException e) {
            control.stop();
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return tally.result(control.stopped());
    }

    /**
     * Askers beyond those that may have a request under way: they have the next requests ready while all others wait for
     * their replies. None where one is asked after the other, in the plan's order.
     */
    private int ready() {
        return limits.atOnce() / READY;
    }

    /** Wakes those that wait for their turn or for a server's pause as soon as the run is over. */
    private void awaitEnd(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            while (thread.isAlive()) {
                thread.join(50);
                if (over()) {
                    threads.stream().filter(t -> givenUp() || !busy.contains(t)).forEach(Thread::interrupt);
                }
            }
        }
    }

    /** Whether nothing more is asked. */
    private boolean over() {
        return control.stopped() || tally.ended();
    }

    /** Whether what is under way is not waited for either. */
    private boolean givenUp() {
        return control.stopped() || tally.givenUp();
    }

    private void work(Iterator<PlannedCall> calls) {
        try {
            while (true) {
                control.awaitGoing();
                if (over()) {
                    return;
                }
                PlannedCall call;
                synchronized (calls) {
                    if (!calls.hasNext()) {
                        return;
                    }
                    call = calls.next();
                }
                settle(call);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            tally.failed(e); // memory that ran out is no end of the calls
        }
    }

    private void settle(PlannedCall call) throws InterruptedException {
        String body;
        try {
            body = asker.body(call.call());
        } catch (ProblemException e) {
            if (!over()) { // else it was stopped while it was made
                tally.leftOut(e.problems());
            }
            return;
        }
        var key = RequestKey.of(body, endpoint, asker.identity(), call.repeat());
        while (!over()) {
            if (reused(call, key)) {
                return;
            }
            var mine = new CompletableFuture<Boolean>();
            var other = underWay.putIfAbsent(key, mine);
            if (other == null) {
                Runnable over = () -> {
                    underWay.remove(key, mine);
                    mine.complete(true);
                };
                var handedOver = false;
                try {
                    handedOver = ask(call, key, body, over);
                } finally {
                    if (!handedOver) {
                        over.run();
                    }
                }
                return;
            }
            // another condition renders to the same request: its reply will be this one's, too
            await(other);
        }
    }

    private static void await(CompletableFuture<Boolean> other) throws InterruptedException {
        try {
            other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean reused(PlannedCall call, RequestKey key) {
        var kept = replies.kept(key);
        if (kept.isEmpty()) {
            return false;
        }
        var reply = asker.read(call.call(), kept.get());
        if (reply.outcome() != Outcome.RECEIVED && reply.outcome() != Outcome.BLOCKED) {
            return false;
        }
        if (apart && tally.strange(reply)) {
            return false;
        }
        replies.reuse(key, call);
        tally.settled(reply.outcome(), true);
        listener.settled(call, kept.get(), reply, true);
        return true;
    }

    /**
     * Asks and hands the reply over to be kept, even where the run is being stopped.
     *
     * @param over runs when it is durable or could not be kept
     * @return whether it was handed over
     */
    private boolean ask(PlannedCall call, RequestKey key, String body, Runnable over) throws InterruptedException {
        Attempt attempt;
        try {
            attempt = Failsafe.with(again).get(() -> once(call, body));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw (InterruptedException) e.getCause();
            }
            throw e;
        }
        if (attempt.reply().outcome() == Outcome.STOPPED) {
            return false;
        }
        tally.judge(attempt.reply());
        unwritten.add(
                () -> replies.keep(key, call, asker.wire(), body, attempt.received()),
                () -> {
                    tally.settled(attempt.reply().outcome(), false);
                    listener.settled(call, attempt.received(), attempt.reply(), false);
                },
                over);
        return true;
    }

    private Attempt once(PlannedCall call, String body) throws InterruptedException {
        pace.enter();
        var attempt = Attempt.NONE;
        try {
            if (!over() && tally.maySend(call.call())) {
                attempt = send(call.call(), body);
            }
            return attempt;
        } finally {
            pace.leave(attempt.reply().outcome(), attempt.received().retryAfter());
        }
    }

    private Attempt send(Call call, String body) throws InterruptedException {
        var attempt = Attempt.NONE;
        busy.add(Thread.currentThread());
        try {
            var received = asker.ask(body, this::givenUp);
            attempt = new Attempt(received, asker.read(call, received));
            return attempt;
        } finally {
            busy.remove(Thread.currentThread());
            tally.came(call, attempt.received(), attempt.reply());
        }
    }
}
