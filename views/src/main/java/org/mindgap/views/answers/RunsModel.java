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
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Endpoint;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.RunControl;
import org.mindgap.run.RunResult;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.StoredRun;
import org.mindgap.survey.Survey;
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
    private final ReadOnlyObjectWrapper<Optional<Going>> going = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ended>> ended = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<AskingJob> job = Optional.empty();

    /**
     * The run that is going on.
     *
     * @param coding whether free answers are coded
     * @param done calls that are settled
     * @param calls all, 0 while they are counted
     * @param maySleep whether nothing keeps the computer awake
     * @param outcomes how many came to which
     */
    record Going(
            String name,
            boolean coding,
            long done,
            long calls,
            boolean paused,
            boolean maySleep,
            Map<Outcome, Long> outcomes) {}

    /**
     * What the last run of this session came to, and how to ask again what failed.
     *
     * @param model id of the model that has its answers
     */
    record Ended(Wanted wanted, String run, RunResult result, String model) {
        /** Whether only the first questions were asked, to look at what comes. */
        boolean pilot() {
            return wanted.plan().asks().first() > 0;
        }

        long failed() {
            return RunsModel.failed(result.outcomes());
        }
    }

    /**
     * A plan at an endpoint in a study.
     *
     * @param coding where free answers of a run of this plan are to be coded, in place of asking
     */
    record Wanted(
            OpenStudy study,
            PlanFile plan,
            Endpoint endpoint,
            Survey survey,
            boolean onlyFailed,
            Optional<CodingPlan> coding) {

        /** Who is asked. */
        Endpoint asked() {
            return coding.map(c -> c.coder().endpoint()).orElse(endpoint);
        }

        /** The same answers, coded. */
        Wanted coded(CodingPlan by) {
            return new Wanted(study, plan, endpoint, survey, false, Optional.of(by));
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

    ReadOnlyObjectProperty<Optional<Going>> going() {
        return going.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Ended>> ended() {
        return ended.getReadOnlyProperty();
    }

    /** Why the last run could not begin or end well. */
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Calls that brought nothing and may bring something when they are asked again: what was not recorded never will. */
    static long failed(Map<Outcome, Long> outcomes) {
        return outcomes.entrySet().stream()
                .filter(e -> e.getKey() != Outcome.RECEIVED
                        && e.getKey() != Outcome.BLOCKED
                        && e.getKey() != Outcome.NOT_RECORDED)
                .mapToLong(Map.Entry::getValue)
                .sum();
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
        var asked = new AskingJob(asking, wanted, control);
        job = Optional.of(asked);
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
                            return new Wanted(now.study(), plan, planned.endpoint(), survey, onlyFailed, coding);
                        },
                        this::start,
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
                                    false,
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
            start(new Wanted(w.study(), w.plan(), w.endpoint(), w.survey(), true, w.coding()));
        });
    }

    void pause() {
        job.ifPresent(j -> j.control().pause());
        tell();
    }

    void resume() {
        job.ifPresent(j -> j.control().resume());
        tell();
    }

    void stop() {
        job.ifPresent(j -> j.control().stop());
    }

    private void tell() {
        going.set(job.map(AskingJob::now));
    }

    /** Whatever ended it: what came is read. */
    private void read(Wanted wanted, AskingJob.Over over) {
        tasks.write(
                texts.get("asking.read", wanted.endpoint().name()),
                context -> answers(wanted, context),
                made -> {
                    job = Optional.empty();
                    tell();
                    var all = new ArrayList<>(over.problems());
                    all.addAll(made.notes());
                    var coding = wanted.plan().coding(over.run());
                    if (wanted.coding().isEmpty() && made.free() > 0) {
                        if (coding.isPresent() && over.result().ending() == Ending.DONE) {
                            start(wanted.coded(coding.get())); // the answers are there: now somebody reads them
                            return;
                        }
                        if (coding.isEmpty()) {
                            all.add(Problem.warning(
                                    "run.no-coder", wanted.plan().name()));
                        }
                    }
                    problems.set(all);
                    ended.set(Optional.of(new Ended(wanted, over.run(), over.result(), made.model())));
                    told.accept(RunEnding.sentence(texts, wanted.asked().name(), over.result()));
                    // a run without a reply changes nothing but the list of runs
                    workbench.refresh(Optional.of(wanted.survey().id()), this::read, this::failed);
                },
                this::failed,
                () -> failed(List.of()));
    }

    /** Reads what came. */
    private MadeAnswers answers(Wanted wanted, JobContext context) throws ProblemException, InterruptedException {
        var store =
                asking.runs(wanted.study()).orElseThrow(() -> new ProblemException(Problem.error("views.ask-no-file")));
        if (wanted.coding().isPresent()) {
            try (var coding = asking.code(wanted.coding().get(), wanted.study(), wanted.survey())) {
                return coding.answers(store, context);
            }
        }
        try (var run = asking.open(wanted.plan(), wanted.endpoint(), wanted.survey())) {
            return run.answers(store, context);
        }
    }

    private void failed(List<Problem> why) {
        job = Optional.empty();
        tell();
        problems.set(new ArrayList<>(why));
        read();
    }

    private void read() {
        var now = workbench.current();
        if (now.isEmpty()) {
            runs.set(List.of());
            return;
        }
        Consumer<List<StoredRun>> then = runs::set;
        reading.run(
                texts.get("asking.open"),
                context -> asking.runs(now.get().study()).map(r -> r.all()).orElse(List.of()),
                then,
                problems::set);
    }
}
