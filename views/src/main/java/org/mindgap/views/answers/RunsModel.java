package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.Outcome;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Endpoint;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.RunControl;
import org.mindgap.run.RunResult;
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
     * @param done calls that are settled
     * @param calls all, 0 while they are counted
     * @param maySleep whether nothing keeps the computer awake
     * @param outcomes how many came to which
     */
    record Going(String name, long done, long calls, boolean paused, boolean maySleep, Map<Outcome, Long> outcomes) {}

    /** What the last run of this session came to, and how to ask again what failed. */
    record Ended(Wanted wanted, String run, RunResult result) {
        long failed() {
            return RunsModel.failed(result.outcomes());
        }
    }

    /** A plan at an endpoint in a study. */
    record Wanted(OpenStudy study, PlanFile plan, Endpoint endpoint, Survey survey, boolean onlyFailed) {}

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

    /** Calls that brought nothing. */
    static long failed(Map<Outcome, Long> outcomes) {
        return outcomes.entrySet().stream()
                .filter(e -> e.getKey() != Outcome.RECEIVED && e.getKey() != Outcome.BLOCKED)
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
                texts.get("asking.job", wanted.endpoint().name()),
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
                            var plan = PlanReader.read(run.plan(), run.name());
                            var survey = now.study()
                                    .survey(run.survey())
                                    .orElseThrow(() ->
                                            new ProblemException(Problem.error("views.ask-survey", run.survey())));
                            return new Wanted(now.study(), plan, run.endpoint(), survey, onlyFailed);
                        },
                        this::start,
                        problems::set));
    }

    void retryFailed() {
        ended.get().ifPresent(e -> {
            var w = e.wanted();
            start(new Wanted(w.study(), w.plan(), w.endpoint(), w.survey(), true));
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
                context -> {
                    try (var run = asking.open(wanted.plan(), wanted.endpoint(), wanted.survey())) {
                        return answers(run, wanted, context);
                    }
                },
                made -> {
                    job = Optional.empty();
                    tell();
                    var all = new ArrayList<>(over.problems());
                    all.addAll(made);
                    problems.set(all);
                    ended.set(Optional.of(new Ended(wanted, over.run(), over.result())));
                    told.accept(RunEnding.sentence(texts, wanted.endpoint().name(), over.result()));
                    // a run without a reply changes nothing but the list of runs
                    workbench.refresh(Optional.of(wanted.survey().id()), this::read, this::failed);
                },
                this::failed,
                () -> failed(List.of()));
    }

    /** Reads what came; what was mended or refused by a rule of reading, in words. */
    private List<Problem> answers(PlanRun run, Wanted wanted, org.mindgap.job.JobContext context)
            throws ProblemException {
        var store = asking.runs(wanted.study());
        return store.isPresent() ? run.answers(store.get(), context).notes() : List.of();
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
