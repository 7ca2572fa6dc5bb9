package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.elicit.Outcome;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.recorded.Playback;
import org.mindgap.inference.recorded.Speed;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.RunControl;
import org.mindgap.run.RunResult;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.StoredRun;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** The runs of the study: those that were begun, and the one that is going on. One at a time. */
final class RunsModel {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Asking asking;
    private final Consumer<String> told;
    private final Tasks.Slot reading;
    private final ReadOnlyObjectWrapper<List<StoredRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final RunOutcomes outcomes;
    private final ReadOnlyObjectWrapper<Optional<GoingRun>> going = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ended>> ended = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<AskingJob> job = Optional.empty();
    /** Whether the recording that is being played is to begin anew as soon as it has stopped. */
    private boolean anew;

    private boolean stepped;

    /**
     * What the last run of this session came to, and how to ask again what failed.
     *
     * @param model id of the model that has its answers; empty where none were read
     */
    record Ended(Wanted wanted, String run, RunResult result, String model) {
        /** The model that changed, if one did. */
        Optional<ChangedModel> changed() {
            return result.change().map(c -> new ChangedModel(wanted, c, model.isEmpty()));
        }

        /** Whether only the first questions were asked, to look at what comes. */
        boolean pilot() {
            return wanted.plan().asks().first() > 0;
        }

        /** Calls that may bring something when they are asked again; none where the endpoint cannot serve them. */
        long failed() {
            return result.ending() == Ending.CANNOT_SERVE ? 0 : RunOutcomes.failed(result.outcomes());
        }
    }

    /** @param told is told in a sentence how a run ended */
    RunsModel(Workbench workbench, Tasks tasks, Texts texts, Asking asking, Consumer<String> told) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.asking = asking;
        this.told = told;
        this.reading = tasks.slot();
        this.outcomes = new RunOutcomes(asking, tasks, texts.get("asking.open"));
        workbench.opened().addListener((o, before, now) -> {
            if (now == null || before == null || now.study() != before.study()) {
                ended.set(Optional.empty());
                problems.set(List.of());
            }
            read();
        });
        tasks.running().addListener((o, before, now) -> tell());
        read();
    }

    ReadOnlyObjectProperty<List<StoredRun>> runs() {
        return runs.getReadOnlyProperty();
    }

    /** What the runs came to, by the run's id. */
    ReadOnlyObjectProperty<Map<String, Map<Outcome, Long>>> outcomes() {
        return outcomes.all();
    }

    ReadOnlyObjectProperty<Optional<GoingRun>> going() {
        return going.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Ended>> ended() {
        return ended.getReadOnlyProperty();
    }

    /** Why the last run could not begin or end well. */
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Whether every call of a run was settled when it ended. */
    static boolean done(StoredRun run) {
        return run.course().ending().equals(Ending.DONE.name());
    }

    /** Starts a run, unless one is going on. */
    void start(Wanted wanted) {
        if (job.isPresent()) {
            return;
        }
        var control = new RunControl();
        var asked = new AskingJob(asking, wanted, control, texts);
        job = Optional.of(asked);
        outcomes.asking();
        ended.set(Optional.empty());
        problems.set(List.of());
        tell();
        tasks.write(
                texts.get(
                        wanted.coding().isPresent() ? "coding.job" : "asking.job",
                        wanted.asked().name()),
                asked::run,
                over -> read(wanted, over),
                this::failed,
                () -> failed(List.of()));
    }

    /** Goes on with a run that was not over, with the plan that it was begun with. */
    void goOn(StoredRun run, boolean onlyFailed) {
        wanted(run, onlyFailed ? Wanted.How.ONLY_FAILED : Wanted.How.USUAL, this::start);
    }

    /** Makes answers of what came of a run before the program ended; asks nothing. */
    void readWhatCame(StoredRun run) {
        wanted(
                run,
                Wanted.How.USUAL,
                wanted -> tasks.write(
                        texts.get("asking.read", wanted.endpoint().name()),
                        context -> {
                            var store = asking.runs(wanted.study());
                            if (store.isPresent()) {
                                store.get().stopped(run.id());
                            }
                            return answers(wanted, run.id(), context);
                        },
                        made -> {
                            problems.set(made.notes());
                            workbench.refresh(wanted.looked(), this::read, this::failed);
                        },
                        problems::set,
                        () -> {}));
    }

    private void wanted(StoredRun run, Wanted.How how, Consumer<Wanted> then) {
        workbench
                .current()
                .ifPresent(now -> reading.run(
                        texts.get("asking.open"),
                        context -> {
                            var coding = PlanReader.coding(run.plan(), run.name());
                            var planned = coding.isEmpty() ? run : source(now.study(), coding.get());
                            var plan = PlanReader.read(planned.plan(), planned.name());
                            var survey = now.study()
                                    .survey(run.survey())
                                    .orElseThrow(() ->
                                            new ProblemException(Problem.error("views.ask-survey", run.survey())));
                            return new Wanted(now.study(), plan, planned.endpoint(), survey, how, coding);
                        },
                        then,
                        problems::set));
    }

    /** Codes the free answers of a run again, in other words or by somebody else; asks for no answer. */
    void codeAgain(StoredRun coding, CodingPlan other) {
        workbench
                .current()
                .ifPresent(now -> reading.run(
                        texts.get("asking.open"),
                        context -> {
                            var planned = source(now.study(), other);
                            var survey = now.study()
                                    .survey(coding.survey())
                                    .orElseThrow(() ->
                                            new ProblemException(Problem.error("views.ask-survey", coding.survey())));
                            return new Wanted(
                                    now.study(),
                                    PlanReader.read(planned.plan(), planned.name()),
                                    planned.endpoint(),
                                    survey,
                                    Wanted.How.USUAL,
                                    Optional.of(other));
                        },
                        this::start,
                        problems::set));
    }

    private StoredRun source(OpenStudy study, CodingPlan coding) throws ProblemException {
        return asking.runs(study)
                .flatMap(r -> r.find(coding.run()))
                .orElseThrow(() -> new ProblemException(Problem.error("run.code-none", coding.run())));
    }

    void retryFailed() {
        ended.get().ifPresent(e -> {
            var w = e.wanted();
            start(w.begun(new Wanted.How(true, false, false, w.how().oneModel())));
        });
    }

    /** Asks the model that answers now as a model of its own. */
    void accept(ChangedModel changed) {
        start(changed.accepted());
    }

    /** Goes on with all machines that answer as with one model. */
    void together(ChangedModel changed) {
        start(changed.asOne());
    }

    /** Leaves the last run as it is. */
    void leave() {
        ended.set(Optional.empty());
    }

    void pause() {
        job.ifPresent(AskingJob::pause);
        tell();
    }

    void resume() {
        job.ifPresent(AskingJob::resume);
        tell();
    }

    void stop() {
        job.ifPresent(AskingJob::stop);
    }

    /** Lets one answer of a recording pass. */
    void step() {
        job.flatMap(AskingJob::playback).ifPresent(Playback::step);
        tell();
    }

    void play(Speed speed) {
        job.flatMap(AskingJob::playback).ifPresent(p -> p.speed(speed));
        tell();
    }

    /** Plays the recording that is being played from its beginning, waiting or not as it does now. */
    void fromStart() {
        job.ifPresent(j -> {
            anew = true;
            stepped = j.playback().map(Playback::stepping).orElse(false);
            j.stop();
        });
    }

    /** Takes a replay that is over out of the study and plays it again, one answer at a time. */
    void fromStart(StoredRun run) {
        workbench
                .current()
                .filter(now -> job.isEmpty())
                .ifPresent(now -> wanted(run, Wanted.How.STEPPED, w -> forget(w, run.id())));
    }

    private void forget(Wanted wanted, String run) {
        tasks.write(
                texts.get("replay.reset"),
                context -> {
                    var store = asking.runs(wanted.study())
                            .orElseThrow(() -> new ProblemException(Problem.error("views.ask-no-file")));
                    if (store.find(run).isPresent()) {
                        store.forget(run);
                    }
                    return true;
                },
                done -> {
                    job = Optional.empty();
                    start(wanted);
                    workbench.refresh(Optional.of(wanted.survey().id()), () -> {}, this::failed);
                },
                this::failed,
                () -> failed(List.of()));
    }

    private void tell() {
        going.set(job.map(AskingJob::now));
    }

    /** Whatever ended it: what came is read. */
    private void read(Wanted wanted, AskingJob.Over over) {
        if (anew) {
            anew = false;
            forget(wanted.begun(stepped ? Wanted.How.STEPPED : Wanted.How.USUAL), over.run());
            return;
        }
        if (over.replaced()) {
            job = Optional.empty();
            tell();
            ended.set(Optional.of(new Ended(wanted, over.run(), over.result(), "")));
            return;
        }
        tasks.write(
                texts.get("asking.read", wanted.endpoint().name()),
                context -> answers(wanted, over.run(), context),
                made -> {
                    job = Optional.empty();
                    tell();
                    var all = new ArrayList<>(over.problems());
                    all.addAll(made.notes());
                    var coding = wanted.plan().coding(over.run());
                    if (wanted.coding().isEmpty() && made.free() > 0) {
                        if (coding.isPresent() && over.result().ending() == Ending.DONE) {
                            start(wanted.coded(coding.get()
                                    .after(over.result()
                                            .spent()
                                            .money()))); // the answers are there: now somebody reads them
                            return;
                        }
                        if (coding.isEmpty() && !wanted.items()) {
                            all.add(Problem.warning(
                                    "run.no-coder", wanted.plan().name()));
                        }
                    }
                    problems.set(all);
                    ended.set(Optional.of(new Ended(wanted, over.run(), over.result(), made.model())));
                    told.accept(RunEnding.sentence(texts, wanted.asked().name(), over.result()));
                    // a run without a reply changes nothing but the list of runs
                    workbench.refresh(wanted.looked(), this::read, this::failed);
                },
                this::failed,
                () -> failed(List.of()));
    }

    /** Reads what came. */
    private MadeAnswers answers(Wanted wanted, String run, JobContext context)
            throws ProblemException, InterruptedException {
        var store =
                asking.runs(wanted.study()).orElseThrow(() -> new ProblemException(Problem.error("views.ask-no-file")));
        if (wanted.coding().isPresent()) {
            try (var coding = asking.code(wanted.coding().get(), wanted.study(), wanted.survey())) {
                return coding.answers(store, context);
            }
        }
        var made = asking.answers(store, run, wanted.plan().reading(), context);
        if (wanted.items()) {
            asking.keep(wanted.study(), wanted.survey().id(), context);
        }
        return made;
    }

    private void failed(List<Problem> why) {
        anew = false;
        job = Optional.empty();
        tell();
        problems.set(new ArrayList<>(why));
        read();
    }

    /** Reads which runs there are. */
    void read() {
        var now = workbench.current();
        if (now.isEmpty()) {
            runs.set(List.of());
            return;
        }
        var study = now.get().study();
        Consumer<List<StoredRun>> then = all -> {
            runs.set(all);
            outcomes.count(study, all, problems::set);
        };
        reading.run(
                texts.get("asking.open"),
                context -> asking.runs(study).map(r -> r.all()).orElse(List.of()),
                then,
                problems::set);
    }
}
