package org.mindgap.inference.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.mindgap.elicit.Outcome;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Asker;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Replies;
import org.mindgap.run.RequestKey;

/**
 * Brings the results of a batch to the calls of its plan and keeps them, as if they had been asked one by one. A result
 * whose request is not in the plan (another plan, or a survey whose words have changed since) is not kept. One keeper,
 * one endpoint.
 */
public final class BatchKeeper {
    private static final int ON_THE_WAY = 1_000;

    private final Asker asker;
    private final String endpoint;
    private final BatchResults results;
    private final Replies replies;
    private final Deque<CompletableFuture<Void>> onTheWay = new ArrayDeque<>();

    /**
     * What was kept.
     *
     * @param outcomes how many calls came to which outcome, those without a result left out
     * @param waiting calls without a result
     * @param reused calls whose reply was kept before, or has another call's request
     * @param used names of the results that were of this plan
     */
    public record Kept(Map<Outcome, Long> outcomes, long waiting, long reused, Set<String> used) {
        public Kept {
            outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
            used = Set.copyOf(used);
        }

        public long count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    public BatchKeeper(Asker asker, String endpoint, BatchResults results, Replies replies) {
        this.asker = asker;
        this.endpoint = endpoint;
        this.results = results;
        this.replies = replies;
    }

    /** Goes through the plan's calls and keeps what came for each; comes back when all is durable. */
    public Kept keep(Iterator<PlannedCall> calls, JobContext context)
            throws IOException, InterruptedException, ExecutionException {
        var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
        var used = new HashSet<String>();
        var done = new HashSet<RequestKey>();
        var waiting = 0L;
        var reused = 0L;
        while (calls.hasNext()) {
            context.checkCancelled();
            var call = calls.next();
            String body;
            try {
                body = asker.body(call.call());
            } catch (ProblemException e) {
                continue; // was told when the batch was written
            }
            var key = RequestKey.of(body, endpoint, asker.identity(), call.repeat());
            var id = CustomId.of(call, key);
            var received = results.find(id, asker.wire());
            received.ifPresent(r -> used.add(id));
            if (done.contains(key) || isKept(asker, replies, call, key)) {
                awaitAll();
                replies.reuse(key, call);
                reused++;
            } else if (received.isEmpty() || received.get().transport() == Outcome.STOPPED) {
                waiting++;
            } else {
                onTheWay.add(replies.keep(key, call, asker.wire(), body, received.get()));
                done.add(key);
                outcomes.merge(asker.read(call.call(), received.get()).outcome(), 1L, Long::sum);
                if (onTheWay.size() >= ON_THE_WAY) {
                    awaitAll();
                }
            }
        }
        awaitAll();
        return new Kept(outcomes, waiting, reused, used);
    }

    /**
     * Whether no result is of a plan at all, so that there is nothing to begin a run for.
     *
     * @param calls of the plan at this endpoint
     * @return how many calls wait; nothing as soon as one result is found
     */
    public static Optional<Kept> nothing(
            Asker asker, String endpoint, BatchResults results, Iterator<PlannedCall> calls, JobContext context) {
        var waiting = 0L;
        while (calls.hasNext()) {
            context.checkCancelled();
            var call = calls.next();
            try {
                var key = RequestKey.of(asker.body(call.call()), endpoint, asker.identity(), call.repeat());
                if (results.ids().contains(CustomId.of(call, key))) {
                    return Optional.empty();
                }
                waiting++;
            } catch (ProblemException e) {
                // was told when the batch was written
            }
        }
        return Optional.of(new Kept(new EnumMap<>(Outcome.class), waiting, 0, Set.of()));
    }

    /** Whether a call's reply is kept, and is one. */
    public static boolean isKept(Asker asker, Replies replies, PlannedCall call, RequestKey key) {
        return replies.kept(key)
                .map(kept -> asker.read(call.call(), kept).outcome())
                .filter(outcome -> outcome == Outcome.RECEIVED || outcome == Outcome.BLOCKED)
                .isPresent();
    }

    /** A reply counts when it is durable. */
    private void awaitAll() throws InterruptedException, ExecutionException {
        while (!onTheWay.isEmpty()) {
            onTheWay.removeFirst().get();
        }
    }
}
