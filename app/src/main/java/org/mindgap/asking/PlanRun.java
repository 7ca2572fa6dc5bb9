package org.mindgap.asking;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.formats.plan.PlanWriter;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.recorded.Playback;
import org.mindgap.inference.recorded.RecordedEngine;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.Holdings;
import org.mindgap.run.Identity;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Planner;
import org.mindgap.run.Received;
import org.mindgap.run.Replies;
import org.mindgap.run.RequestKey;
import org.mindgap.run.Retrying;
import org.mindgap.run.RunPlan;
import org.mindgap.run.RunResult;
import org.mindgap.run.Runner;
import org.mindgap.store.KeptReply;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.NewRun;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * A plan at one of its endpoints, which it holds open: what would be asked, asking it, and reading what came. Close it.
 */
public final class PlanRun implements AutoCloseable {
    private final PlanFile file;
    private final Endpoint endpoint;
    private final Engine engine;
    private final Engines engines;
    private final Survey survey;
    private final Optional<Holdings> holdings;
    private final RunPlan plan;
    private final Planner planner;
    private final Templates templates;
    private final boolean ours;

    private PlanRun(PlanFile file, Endpoint named, Engine engine, Engines engines, Survey survey, boolean ours)
            throws ProblemException {
        this.file = file;
        this.engine = engine;
        this.engines = engines;
        this.ours = ours;
        this.survey = survey;
        this.holdings = engine.holdings();
        this.endpoint = Known.played(named, holdings);
        this.plan = file.at(endpoint, survey, engine.ability(), holdings.map(Holdings::kept));
        this.templates = Templates.presets()
                .and(List.of(Template.PLAIN, Template.QUESTION))
                .and(Templates.conversations())
                .and(file.asks().wordings().own());
        this.planner = new Planner(plan, survey, templates);
    }

    /**
     * The languages whose words around a question no reader of the language looked at, of those that the plan asks in; the
     * survey's own where the plan names none.
     */
    public List<String> unchecked() {
        return plan.ways().languages().stream()
                .flatMap(l -> l.isEmpty()
                        ? survey.questions().stream().map(Question::language).filter(own -> !own.isEmpty())
                        : Stream.of(l))
                .distinct()
                .filter(l -> plan.ways().templates().stream()
                        .anyMatch(
                                t -> templates.find(t, l).map(f -> !f.checked()).orElse(false)))
                .toList();
    }

    /**
     * Opens the endpoint; asks no question of a model.
     *
     * @param survey edits applied
     */
    public static PlanRun open(PlanFile file, Endpoint endpoint, Survey survey, Engines engines, Keys keys)
            throws ProblemException, InterruptedException {
        return open(file, endpoint, survey, engines, keys, JobContext.unwatched());
    }

    /**
     * The same.
     *
     * @param context is told how far a model on this computer is loaded
     */
    public static PlanRun open(
            PlanFile file, Endpoint endpoint, Survey survey, Engines engines, Keys keys, JobContext context)
            throws ProblemException, InterruptedException {
        return open(file, endpoint, survey, engines, engines.open(endpoint, keys, context));
    }

    /** The same for looking at what would be asked: nothing is sent to anybody ({@link EngineProvider#dry}). */
    public static PlanRun dry(
            PlanFile file, Endpoint endpoint, Survey survey, Engines engines, Keys keys, JobContext context)
            throws ProblemException, InterruptedException {
        return open(file, endpoint, survey, engines, engines.of(endpoint.kind()).dry(endpoint, keys, context));
    }

    private static PlanRun open(PlanFile file, Endpoint endpoint, Survey survey, Engines engines, Engine engine)
            throws ProblemException {
        var open = false;
        try {
            var run = new PlanRun(file, endpoint, engine, engines, survey, true);
            open = true;
            return run;
        } finally {
            if (!open) {
                engine.close();
            }
        }
    }

    /** With an engine that somebody else holds open, and closes. */
    static PlanRun over(PlanFile file, Endpoint endpoint, Survey survey, Engines engines, Engine engine)
            throws ProblemException {
        return new PlanRun(file, endpoint, engine, engines, survey, false);
    }

    public RunPlan plan() {
        return plan;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** The reins of a recording; nothing where a model is asked. */
    public Optional<Playback> playback() {
        return engine instanceof RecordedEngine recorded ? Optional.of(recorded.playback()) : Optional.empty();
    }

    /** Who is asked, for those who carry requests and replies otherwise: files of batches. */
    public Engine engine() {
        return engine;
    }

    /** The run in a study, begun or gone on with; close it. */
    public StudyRuns.OpenRun begin(StudyRuns runs) throws ProblemException {
        return runs.begin(run(), engine.identity());
    }

    /** Every call, made while they are taken. */
    public Iterator<PlannedCall> calls(Consumer<Problem> leftOut) {
        return planner.calls(endpoint.id(), engine.ability(), leftOut);
    }

    /** The exact request of a call, without a key. */
    public String body(Call call) throws ProblemException {
        return engine.body(call);
    }

    /** Makes every prompt once and sends nothing. */
    public Forecast forecast() {
        var counting = new Forecast.Counting(engine, survey, holdings);
        return counting.count(calls(counting::leftOut), price());
    }

    private Optional<org.mindgap.run.Price> price() {
        return file.price(endpoint.model());
    }

    /** The run in a study. */
    NewRun run() {
        return new NewRun(
                plan.name(),
                plan.survey(),
                endpoint,
                PlanWriter.whole(plan, endpoint, file),
                PlanWriter.what(plan, file.asks().wordings().own()));
    }

    /** Who answers, as far as the endpoint says. */
    public Identity identity() {
        return engine.identity();
    }

    /** What the run is called in any study. */
    public String id() {
        return StudyRuns.id(run(), engine.identity());
    }

    /**
     * Asks; comes back when the run is over. What was kept before is not asked again.
     *
     * @param onlyFailed asks only calls that were asked before and came to nothing
     * @param leftOut is told what cannot be asked
     */
    public RunResult ask(StudyRuns runs, boolean onlyFailed, Runner.Watch watch, Consumer<Problem> leftOut)
            throws ProblemException, InterruptedException {
        return ask(runs, new Going(onlyFailed, false), watch, leftOut);
    }

    /**
     * How a run is gone on with.
     *
     * @param onlyFailed asks only calls that were asked before and came to nothing
     * @param acceptChanged goes on though another model, or the same otherwise configured, answers than in the part that
     *     is there
     * @param retrying how often a request is sent again within the run, and after which waits
     */
    public record Going(boolean onlyFailed, boolean acceptChanged, Retrying retrying) {
        /** With the usual waits. */
        public Going(boolean onlyFailed, boolean acceptChanged) {
            this(onlyFailed, acceptChanged, Retrying.STANDARD);
        }
    }

    /** The same. */
    public RunResult ask(StudyRuns runs, Going going, Runner.Watch watch, Consumer<Problem> leftOut)
            throws ProblemException, InterruptedException {
        var changed = changed(runs, id());
        var earlier = going.acceptChanged() ? Optional.<ModelReply.Origin>empty() : answered(runs, changed);
        try (var open = runs.begin(run(), engine.identity())) {
            var runner =
                    new Runner(engine, endpoint.id(), open.replies(), plan.limits(), price(), going.retrying(), watch);
            earlier.ifPresent(changed ? runner::apart : runner::after);
            if (going.acceptChanged()) {
                runner.oneModel();
            }
            var all = calls(leftOut);
            var result = runner.run(going.onlyFailed() ? new Some(all, call -> failed(call, open.replies())) : all);
            open.end(result.ending());
            return result;
        }
    }

    /**
     * Who says to have answered last in the part of the run that is there; where another model's answer ended it, who
     * answered before.
     */
    private Optional<ModelReply.Origin> answered(StudyRuns runs, boolean changed) throws ProblemException {
        return origin(changed ? runs.oldest(id()) : runs.newest(id()), engines);
    }

    /** Whether another model's answer ended the run. */
    private static boolean changed(StudyRuns runs, String run) {
        return runs.find(run)
                .filter(r -> r.course().ending().equals(Ending.MODEL_CHANGED.name()))
                .isPresent();
    }

    private static Optional<ModelReply.Origin> origin(Optional<KeptReply> reply, Engines engines) {
        return reply.map(kept -> reader(engines).read(kept.wire(), kept.call(), kept.received()))
                .map(ModelReply::origin)
                .filter(origin ->
                        !origin.model().isEmpty() || !origin.fingerprint().isEmpty());
    }

    /**
     * The run of this very plan under this model's name that another model answered, as far as digests tell; nothing
     * where there is none, or where this model has a run of its own already. To ask now is to ask all of it anew.
     */
    public Optional<StoredRun> replaced(StudyRuns runs) {
        if (runs.find(id()).isPresent()) {
            return Optional.empty();
        }
        return runs.all().stream()
                .filter(r -> r.course().calls() > 0)
                .filter(r -> StudyRuns.id(run(), r.identity()).equals(r.id()))
                .reduce((a, b) -> b);
    }

    private boolean failed(PlannedCall call, Replies replies) {
        try {
            var key = RequestKey.of(engine.body(call.call()), endpoint.id(), engine.identity(), call.repeat());
            return replies.kept(key)
                    .map(received -> engine.read(call.call(), received).outcome())
                    .filter(outcome -> outcome != Outcome.RECEIVED && outcome != Outcome.BLOCKED)
                    .isPresent();
        } catch (ProblemException e) {
            return false; // never asked
        }
    }

    /** Makes the run's answers of its kept replies, in place of those read before. */
    public MadeAnswers answers(StudyRuns runs, JobContext context) throws ProblemException {
        return answers(runs, id(), file.reading(), engines, context);
    }

    /**
     * The same of any run, without opening its endpoint: whoever answered may be gone. Where another model's answer ended
     * the run, what that model answered is none of them.
     */
    public static MadeAnswers answers(
            StudyRuns runs, String run, ReadingRules rules, Engines engines, JobContext context)
            throws ProblemException {
        var all = reader(engines);
        var first = changed(runs, run) ? origin(runs.oldest(run), engines) : Optional.<ModelReply.Origin>empty();
        return runs.answers(
                run,
                rules,
                first.isEmpty() ? all : (wire, call, received) -> own(all.read(wire, call, received), first.get()),
                context);
    }

    private static ModelReply own(ModelReply reply, ModelReply.Origin first) {
        return reply.outcome() == Outcome.RECEIVED && first.differs(reply.origin())
                ? ModelReply.failed(Outcome.OTHER_MODEL)
                : reply;
    }

    /** Reads replies of every wire format that an engine here reads. */
    public static StudyRuns.WireReader reader(Engines engines) {
        return (String wire, Call call, Received received) -> engines.reading(wire)
                .map(provider -> provider.read(wire, call, received))
                .orElseGet(() -> ModelReply.failed(Outcome.OTHER_SHAPE));
    }

    @Override
    public void close() {
        if (ours) {
            engine.close();
        }
    }

    /** Those calls that a condition wants. */
    private static final class Some implements Iterator<PlannedCall> {
        private final Iterator<PlannedCall> all;
        private final Predicate<PlannedCall> wanted;
        private @Nullable PlannedCall ready;

        Some(Iterator<PlannedCall> all, Predicate<PlannedCall> wanted) {
            this.all = all;
            this.wanted = wanted;
        }

        @Override
        public boolean hasNext() {
            while (ready == null && all.hasNext()) {
                var next = all.next();
                ready = wanted.test(next) ? next : null;
            }
            return ready != null;
        }

        @Override
        public PlannedCall next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var next = Objects.requireNonNull(ready);
            ready = null;
            return next;
        }
    }
}
