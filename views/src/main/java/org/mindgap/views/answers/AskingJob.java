package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mindgap.asking.Awake;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.inference.recorded.Playback;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.Identity;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.RunControl;
import org.mindgap.run.RunListener;
import org.mindgap.run.RunResult;
import org.mindgap.run.Runner;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyRuns;
import org.mindgap.views.kit.Texts;

/** A run as a job: counts what comes, and ends the run in good order when the job is stopped. */
final class AskingJob implements RunListener {
    private static final long LOOK_MILLIS = 100;

    private final Asking asking;
    private final Wanted wanted;
    private final RunControl control;
    private final Texts texts;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long done;
    private long reusedSoFar;
    private long calls;
    private boolean maySleep;
    private int waiting;
    private Optional<Outcome> why = Optional.empty();
    private Optional<Playback> playback = Optional.empty();
    private Optional<Replay.Came> last = Optional.empty();

    /**
     * How it ended.
     *
     * @param run its id
     * @param problems what could not be asked
     * @param replaced whether a model of another digest answered this plan before: nothing was asked
     */
    record Over(String run, RunResult result, List<Problem> problems, boolean replaced) {}

    AskingJob(Asking asking, Wanted wanted, RunControl control, Texts texts) {
        this.texts = texts;
        this.asking = asking;
        this.wanted = wanted;
        this.control = control;
    }

    void stop() {
        control.stop();
    }

    /** A recording waits at each answer, a model is asked no more. */
    synchronized void pause() {
        playback.ifPresentOrElse(Playback::pause, control::pause);
    }

    synchronized void resume() {
        playback.ifPresentOrElse(Playback::go, control::resume);
    }

    /** What makes a recording wait and go on. */
    synchronized Optional<Playback> playback() {
        return playback;
    }

    /** How far it is. */
    synchronized GoingRun now() {
        var replay = playback.map(p -> new Replay(p.stepping(), p.speed(), last));
        return new GoingRun(
                wanted.asked().name(),
                wanted.coding().isPresent(),
                done,
                calls,
                replay.map(Replay::waits).orElseGet(control::paused),
                maySleep,
                waiting,
                why,
                Map.copyOf(outcomes),
                replay);
    }

    @Override
    public synchronized void settled(PlannedCall call, Received received, ModelReply reply, boolean reused) {
        done++;
        reusedSoFar += reused ? 1 : 0;
        outcomes.merge(reply.outcome(), 1L, Long::sum);
        if (playback.isPresent()) {
            last = Replay.Came.of(call, reply, wanted, texts).or(() -> last);
        }
    }

    @Override
    public synchronized void waits(Outcome outcome) {
        waiting++;
        why = Optional.of(outcome);
    }

    @Override
    public synchronized void again() {
        waiting--;
    }

    /** Asks; blocks until the run is over. Stopping the job stops the run, which then ends as a run does. */
    Over run(JobContext context) throws ProblemException, InterruptedException {
        var store =
                asking.runs(wanted.study()).orElseThrow(() -> new ProblemException(Problem.error("views.ask-no-file")));
        var watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "run-watch");
            thread.setDaemon(true);
            return thread;
        });
        if (wanted.coding().isPresent()) {
            try (var awake = asking.awake()) {
                mayTheComputerSleep(awake);
                return code(wanted.coding().get(), store, watch, context);
            } finally {
                watch.shutdownNow();
            }
        }
        try (var run = asking.open(wanted.asks(), wanted.endpoint(), wanted.survey());
                var awake = asking.awake()) {
            var replaced = wanted.how().accepted() ? Optional.<StoredRun>empty() : run.replaced(store);
            if (replaced.isPresent()) {
                return new Over(run.id(), changed(replaced.get().identity(), run.identity()), List.of(), true);
            }
            var all = run.forecast().estimate().calls();
            if (all == 0) {
                throw new ProblemException(Problem.error("run.nothing-to-ask"));
            }
            synchronized (this) {
                calls = all;
                playback = run.playback();
                if (wanted.how().stepped()) {
                    playback.ifPresent(Playback::pause);
                }
            }
            look(watch, context);
            var leftOut = new LinkedHashSet<Problem>();
            mayTheComputerSleep(awake);
            var going =
                    new PlanRun.Going(wanted.how().onlyFailed(), wanted.how().oneModel());
            var result = run.ask(store, going, new Runner.Watch(this, control), leftOut::add);
            leftOut.addAll(result.problems());
            return new Over(run.id(), result, new ArrayList<>(leftOut), false);
        } finally {
            watch.shutdownNow();
        }
    }

    private static RunResult changed(Identity before, Identity now) {
        return new RunResult(
                Ending.MODEL_CHANGED,
                Optional.empty(),
                Map.of(),
                0,
                0,
                new RunResult.Spent(0, 0, 0, 0),
                List.of(),
                Optional.of(new RunResult.Change(origin(before), origin(now))));
    }

    private static ModelReply.Origin origin(Identity who) {
        return new ModelReply.Origin("", who.model(), who.digest(), -1, -1);
    }

    private void mayTheComputerSleep(Awake awake) throws InterruptedException {
        var held = awake.held();
        synchronized (this) {
            maySleep = !held;
        }
    }

    /** Has the free answers of a run coded. */
    private Over code(CodingPlan plan, StudyRuns store, ScheduledExecutorService watch, JobContext context)
            throws ProblemException, InterruptedException {
        try (var coding = asking.code(plan, wanted.study(), wanted.survey())) {
            var all = coding.forecast(store).texts();
            if (all == 0) {
                throw new ProblemException(Problem.error("run.code-nothing"));
            }
            synchronized (this) {
                calls = all;
            }
            look(watch, context);
            var result = coding.ask(store, new Runner.Watch(this, control));
            return new Over(coding.id(), result, result.problems(), false);
        }
    }

    private void look(ScheduledExecutorService watch, JobContext context) {
        var unused = watch.scheduleAtFixedRate(() -> look(context), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized long reusedSoFar() {
        return reusedSoFar;
    }

    private void look(JobContext context) {
        try {
            context.checkCancelled();
            var now = now();
            context.foundDone(reusedSoFar());
            context.progress(now.done(), now.calls());
        } catch (CancellationException e) {
            control.stop();
        }
    }
}
