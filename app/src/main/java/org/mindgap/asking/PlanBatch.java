package org.mindgap.asking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BiPredicate;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.batch.BatchKeeper;
import org.mindgap.inference.batch.BatchResults;
import org.mindgap.inference.batch.BatchWriter;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.RequestKey;
import org.mindgap.store.StudyRuns;

/** A plan at one endpoint as files of a batch, and what came of these as replies of its run. Sends nothing. */
public final class PlanBatch {
    /** The plan's name in a folder of batch files. */
    public static final String PLAN = "plan.json";

    private static final int TOLD_EVERY = 100;

    private final PlanRun run;
    private final StudyRuns runs;

    /** @param run open without being asked ({@link PlanRun#dry}) */
    public PlanBatch(PlanRun run, StudyRuns runs) {
        this.run = run;
        this.runs = runs;
    }

    /** Whether requests of a plan can stand in a batch at all. */
    public static boolean fits(PlanRun run) {
        try {
            check(run);
            return run.playback().isEmpty(); // a recording has its replies
        } catch (ProblemException e) {
            return false;
        }
    }

    /** What a server may not take of it; throws where its endpoint does not speak a format of batches. */
    public static Optional<Problem> check(PlanRun run) throws ProblemException {
        return BatchWriter.check(run.engine(), run.endpoint());
    }

    /** The plan as it stands beside the files, whole, for {@link org.mindgap.formats.plan.PlanReader}. No key is in it. */
    public String plan() {
        return run.run().plan();
    }

    /**
     * Writes all requests that have no reply in the study yet; where it fails nothing that it wrote stays.
     *
     * @param calls how many there are, for progress; 0 where nobody counted
     */
    public BatchWriter.Written write(Path folder, long calls, JobContext context) throws ProblemException, IOException {
        var there = runs.find(run.id());
        if (there.isEmpty()) {
            return write(folder, (call, key) -> false, calls, context);
        }
        try (var begun = run.begin(runs)) {
            var written = write(
                    folder,
                    (call, key) -> BatchKeeper.isKept(run.engine(), begun.replies(), call, key),
                    calls,
                    context);
            var ending = there.get().course().ending();
            if (!ending.isEmpty()) { // nothing was asked: it is over as it was before
                begun.end(Ending.valueOf(ending));
            }
            return written;
        }
    }

    private BatchWriter.Written write(
            Path folder, BiPredicate<PlannedCall, RequestKey> kept, long calls, JobContext context)
            throws ProblemException, IOException {
        var leftOut = new LinkedHashSet<Problem>();
        var written = new BatchWriter(run.engine(), run.endpoint().id(), folder, BatchWriter.Limits.USUAL)
                .write(new Told(run.calls(leftOut::add), calls, context), kept, context);
        leftOut.addAll(written.problems());
        return new BatchWriter.Written(
                written.files(), written.requests(), written.same(), written.kept(), List.copyOf(leftOut));
    }

    /**
     * Keeps what came, as if it had been asked one by one; a run of which nothing came is not begun. Answers are to be made
     * of it afterwards.
     *
     * @param calls how many there are, for progress; 0 where nobody counted
     */
    public BatchKeeper.Kept read(BatchResults results, long calls, JobContext context)
            throws ProblemException, IOException, InterruptedException {
        if (runs.find(run.id()).isEmpty()) {
            var nothing =
                    BatchKeeper.nothing(run.engine(), run.endpoint().id(), results, run.calls(problem -> {}), context);
            if (nothing.isPresent()) {
                return nothing.get();
            }
        }
        BatchKeeper.Kept kept;
        try (var begun = run.begin(runs)) {
            kept = new BatchKeeper(run.engine(), run.endpoint().id(), results, begun.replies())
                    .keep(new Told(run.calls(problem -> {}), calls, context), context);
            if (kept.waiting() == 0 && !kept.used().isEmpty()) {
                begun.end(Ending.DONE);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException known) {
                throw known;
            }
            throw new IllegalStateException(e);
        }
        return kept;
    }

    /** How many replies came; those that a filter of the service blocked are replies. */
    public static long received(BatchKeeper.Kept kept) {
        return kept.count(Outcome.RECEIVED) + kept.count(Outcome.BLOCKED);
    }

    /** How many results are no replies. */
    public static long failed(BatchKeeper.Kept kept) {
        return kept.outcomes().values().stream().mapToLong(n -> n).sum() - received(kept);
    }

    /** Calls that tell how many of them were taken. */
    private static final class Told implements Iterator<PlannedCall> {
        private final Iterator<PlannedCall> calls;
        private final long all;
        private final JobContext context;
        private long taken;

        Told(Iterator<PlannedCall> calls, long all, JobContext context) {
            this.calls = calls;
            this.all = all;
            this.context = context;
        }

        @Override
        public boolean hasNext() {
            return calls.hasNext();
        }

        @Override
        public PlannedCall next() {
            if (taken++ % TOLD_EVERY == 0) {
                context.progress(taken, all);
            }
            return calls.next();
        }
    }
}
