package org.mindgap.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.RunListener;

/** Says how far a run is, now and then. Told from many threads. */
final class RunProgress implements RunListener {
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final PrintStream err;
    private final long calls;
    private long done;
    private long reused;
    private long failed;
    private long told = System.nanoTime();

    /** @param calls how many there are in all */
    RunProgress(PrintStream err, long calls) {
        this.err = err;
        this.calls = calls;
    }

    @Override
    public synchronized void settled(PlannedCall call, Received received, ModelReply reply, boolean again) {
        done++;
        reused += again ? 1 : 0;
        failed += reply.outcome() == Outcome.RECEIVED || reply.outcome() == Outcome.BLOCKED ? 0 : 1;
        var now = System.nanoTime();
        if (now - told >= EVERY) {
            told = now;
            err.println(done + " of " + calls + " calls, " + failed + " failed, " + reused + " asked before");
        }
    }
}
