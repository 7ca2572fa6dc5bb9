package org.mindgap.asking;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Keys;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/**
 * An endpoint that stays open while somebody looks at what would be asked there, one plan after the other: a model in a
 * file is loaded once for all of them. Opened when the first looks, without a request to a server. Safe for many threads;
 * close it.
 */
public final class HeldEndpoint implements AutoCloseable {
    private final Endpoint endpoint;
    private final Engines engines;
    private final Keys keys;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable Engine engine;
    private volatile boolean closed;

    public HeldEndpoint(Endpoint endpoint, Engines engines, Keys keys) {
        this.endpoint = endpoint;
        this.engines = engines;
        this.keys = keys;
    }

    /**
     * A plan there; waits while it is opened. To close the plan's run leaves the endpoint open.
     *
     * @throws CancellationException once it is closed
     */
    public PlanRun dry(PlanFile plan, Survey survey) throws ProblemException, InterruptedException {
        return PlanRun.over(plan, endpoint, survey, engines, engine());
    }

    private Engine engine() throws ProblemException, InterruptedException {
        opening.lockInterruptibly();
        try {
            checkOpen();
            var known = engine;
            if (known == null) {
                known = engines.of(endpoint.kind()).dry(endpoint, keys, new WhileOpen());
                engine = known;
            }
            return known;
        } finally {
            opening.unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new CancellationException("closed");
        }
    }

    /** Loading ends where nobody wants it any more; who looks at something else meanwhile waits for it. */
    private final class WhileOpen implements JobContext {
        @Override
        public void progress(long done, long total) {
            // who looks sees that something is counted
        }

        @Override
        public void checkCancelled() {
            checkOpen();
        }
    }

    /** Ends what is being opened and lets go of it; waits until that is done. */
    @Override
    public void close() {
        closed = true;
        opening.lock();
        try {
            var known = engine;
            engine = null;
            if (known != null) {
                known.close();
            }
        } finally {
            opening.unlock();
        }
    }
}
