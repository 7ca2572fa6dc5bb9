package org.mindgap.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.problem.Problem;

/**
 * Counts what a run came to and decides when it must end: limits, a model that changed, an endpoint that cannot serve
 * what is asked. Thread-safe.
 */
final class RunTally {
    /** Calls in a row that came to nothing before an endpoint is given up. */
    private static final int PATIENCE = 5;

    private static final Set<Outcome> HOPELESS =
            Set.of(Outcome.NO_PROBABILITIES, Outcome.ECHO_IGNORED, Outcome.NOT_ALLOWED, Outcome.NOT_TRUSTED);

    /** Endings that let what is under way come in. */
    private static final Set<Ending> AWAITED = Set.of(Ending.MONEY, Ending.TOKENS);

    private final Spending spending;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Set<Problem> problems = new LinkedHashSet<>();
    private long asked;
    private long reused;
    private int inVain;
    private Optional<Ending> ending = Optional.empty();
    private Optional<Outcome> cause = Optional.empty();
    private Optional<ModelReply.Origin> first = Optional.empty();
    private boolean oneModel;
    private Optional<RunResult.Change> change = Optional.empty();
    private Optional<Throwable> unexpected = Optional.empty();

    RunTally(Spending spending) {
        this.spending = spending;
    }

    /** Whether a request may be sent; where a limit forbids it the run has ended. May wait for others to come back. */
    boolean maySend(Call call) throws InterruptedException {
        var forbidden = spending.reserve(call);
        synchronized (this) {
            forbidden.ifPresent(why -> end(why, Optional.empty()));
            asked += forbidden.isPresent() ? 0 : 1;
        }
        return forbidden.isEmpty();
    }

    /** A request that was sent came to an end. */
    void came(Call call, Received received, ModelReply reply) {
        spending.settle(call, received, reply);
    }

    synchronized boolean ended() {
        if (ending.isEmpty()) {
            ending = spending.late();
        }
        return ending.isPresent();
    }

    /** Whether requests under way are of no use any more. Those that a limit let through are paid for and awaited. */
    synchronized boolean givenUp() {
        return ended() && ending.filter(AWAITED::contains).isEmpty();
    }

    synchronized void end(Ending why, Optional<Outcome> because) {
        if (ending.isEmpty()) {
            ending = Optional.of(why);
            cause = because;
        }
    }

    /** Something nobody expected: the run ends, and whoever runs it is told. */
    synchronized void failed(Throwable problem) {
        unexpected = unexpected.or(() -> Optional.of(problem));
        end(Ending.NOT_KEPT, Optional.empty());
    }

    synchronized void leftOut(List<Problem> why) {
        problems.addAll(why);
    }

    /** A reply is durable, or was there before. */
    synchronized void settled(Outcome outcome, boolean again) {
        outcomes.merge(outcome, 1L, Long::sum);
        if (again) {
            reused++;
        }
    }

    /** The last word on a call came, durable or not yet: it may be the last one wanted. */
    synchronized void judge(ModelReply reply) {
        var outcome = reply.outcome();
        if (outcome == Outcome.RECEIVED || outcome == Outcome.BLOCKED) {
            inVain = 0;
            if (changed(reply.origin())) {
                change = change.or(() -> first.map(f -> new RunResult.Change(f, reply.origin())));
                end(Ending.MODEL_CHANGED, Optional.empty());
            }
        } else if (outcome != Outcome.NOT_RECORDED // a recording holds some questions of a plan and not others
                && (HOPELESS.contains(outcome) || ++inVain >= PATIENCE)) {
            end(Ending.CANNOT_SERVE, Optional.of(outcome));
        }
    }

    /** Who answered the part of the run that is there already: another one now is a change. */
    synchronized void expect(ModelReply.Origin earlier) {
        first = Optional.of(earlier);
    }

    /** From now on marks of several machines are those of one model: only another name is a change. */
    synchronized void oneModel() {
        oneModel = true;
    }

    /** Whether another model, or the same otherwise configured, answers than at first; what is not told is no change. */
    private boolean changed(ModelReply.Origin origin) {
        if (origin.model().isEmpty() && origin.fingerprint().isEmpty()) {
            return false;
        }
        if (first.isEmpty()) {
            first = Optional.of(origin);
            return false;
        }
        return oneModel
                ? first.get().differs(new ModelReply.Origin("", origin.model(), "", -1, -1))
                : first.get().differs(origin);
    }

    /** Whether a reply that is there is another model's than those that this run goes on with. */
    synchronized boolean strange(ModelReply reply) {
        return first.filter(f -> f.differs(reply.origin())).isPresent();
    }

    /** @throws IllegalStateException if something nobody expected ended the run */
    synchronized RunResult result(boolean stopped) {
        unexpected.ifPresent(e -> {
            throw new IllegalStateException("the run ended unexpectedly", e);
        });
        return new RunResult(
                ending.orElse(stopped ? Ending.STOPPED : Ending.DONE),
                cause,
                outcomes,
                asked,
                reused,
                spending.spent(),
                new ArrayList<>(problems),
                change);
    }
}
