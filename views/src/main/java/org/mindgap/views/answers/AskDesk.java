package org.mindgap.views.answers;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mindgap.asking.BenchmarkTask;
import org.mindgap.asking.Steadiness;
import org.mindgap.formats.plan.Coder;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Price;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.MaskedText;
import org.mindgap.store.StoredRun;
import org.mindgap.views.kit.AskedRow;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Asking a model: where answers come from, how to ask, start. */
public final class AskDesk {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Asking asking;
    private final RunsModel runs;
    private final CodingDesk coding;
    private final BatchDesk batches;
    /** Stands as long as the program runs: after a pilot nobody fills it in again. */
    private final EndpointForm where = new EndpointForm();

    /** @param told is told in a sentence how a run ended, wherever the user looks */
    public AskDesk(
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            Dialogs dialogs,
            FileDialogs files,
            Asking asking,
            Consumer<String> told) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
        this.asking = asking;
        this.runs = new RunsModel(workbench, tasks, texts, asking, told);
        runs.ended().addListener((o, before, now) -> lookAtPilot());
        this.coding = new CodingDesk(workbench, tasks, texts, dialogs, files, asking, runs);
        this.batches = new BatchDesk(workbench, tasks, texts, dialogs, files, asking, runs);
    }

    /** A pilot is there to be looked at. */
    private void lookAtPilot() {
        runs.ended().get().filter(RunsModel.Ended::pilot).ifPresent(this::raw);
    }

    /** Opens prompts and replies of a run that ended, and what they were read as. */
    void raw(RunsModel.Ended ended) {
        var wanted = ended.wanted();
        tasks.run(
                texts.get("raw.reading"),
                context -> RawAnswers.of(wanted.study(), wanted.survey(), ended.model(), texts),
                rows -> raw(rows, wanted.items()),
                this::failed);
    }

    private void raw(List<RawAnswers.Row> rows, boolean masked) {
        if (rows.isEmpty()) {
            return;
        }
        var all = new VBox(16);
        all.setId("raw-rows");
        Consumer<Boolean> show = hidden -> all.getChildren()
                .setAll(rows.stream()
                        .map(r -> hidden
                                ? new AskedRow(
                                        texts,
                                        r.question(),
                                        MaskedText.of(r.prompt()),
                                        MaskedText.of(r.reply()),
                                        MaskedText.words(r.readAs()))
                                : new AskedRow(texts, r.question(), r.prompt(), r.reply(), r.readAs()))
                        .toList());
        show.accept(masked);
        var words = new CheckBox(texts.get("asking.items.words"));
        words.setId("raw-words");
        words.setVisible(masked);
        words.setManaged(masked);
        words.selectedProperty().addListener((o, before, now) -> show.accept(!now));
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var body = new VBox(
                8,
                Buttons.label(texts.get("raw.heading"), "heading"),
                EndpointDialog.wrapped(texts.get("raw.more")),
                words,
                scroll);
        body.setPrefSize(900, 560);
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setId("raw-close");
        var dialog = dialogs.open(texts.get("raw.heading"), body, List.of(close));
        close.setOnAction(e -> dialog.close());
    }

    CodingDesk coding() {
        return coding;
    }

    RunsModel runs() {
        return runs;
    }

    /** Opens the first step; says what is missing where there is nothing to ask. */
    public void open() {
        var survey = workbench.current().flatMap(o -> o.facts().survey());
        if (survey.isEmpty()
                || workbench.current().map(o -> o.study().example()).orElse(true)) {
            dialogs.say(texts.get("asking.title"), texts.get("asking.noStudy"));
        } else if (runs.going().get().isPresent()) {
            dialogs.say(texts.get("asking.title"), texts.get("asking.one"));
        } else {
            where();
        }
    }

    /** Plays a recorded session, one answer at a time unless another speed is chosen. */
    public void replay(Path session) {
        where.record(session.toString());
        open();
    }

    /** Opens what was asked and replied in a run of any day. */
    void raw(StoredRun run) {
        workbench
                .current()
                .ifPresent(o -> tasks.run(
                        texts.get("raw.reading"),
                        context -> {
                            var survey = o.study()
                                    .survey(run.survey())
                                    .orElseThrow(() ->
                                            new ProblemException(Problem.error("views.ask-survey", run.survey())));
                            var model = asking.runs(o.study()).flatMap(r -> r.model(run));
                            return model.map(m -> RawAnswers.of(o.study(), survey, m, texts))
                                    .orElse(List.of());
                        },
                        rows -> {
                            if (rows.isEmpty()) {
                                dialogs.say(texts.get("raw.heading"), texts.get("raw.none"));
                            }
                            raw(rows, ItemQuestions.are(run.survey()));
                        },
                        this::failed));
    }

    /** How much of the answers hangs on the way of asking. */
    void steady() {
        workbench
                .current()
                .ifPresent(o -> o.facts()
                        .survey()
                        .ifPresent(survey -> tasks.run(
                                texts.get("steady.reading"),
                                context -> SteadyRows.of(
                                        Steadiness.of(survey, o.study().answers()), texts),
                                rows -> new SteadyDialog(rows, texts).open(dialogs),
                                this::failed)));
    }

    /**
     * Opens the first step for a benchmark of the open study: what of it is asked.
     *
     * @param started runs when a run begins
     */
    public void benchmark(BenchmarkSet set, Runnable started) {
        var now = workbench.current().filter(o -> !o.study().example());
        if (now.isEmpty()) {
            dialogs.say(texts.get("asking.title"), texts.get("task.noStudy"));
        } else if (runs.going().get().isPresent()) {
            dialogs.say(texts.get("asking.title"), texts.get("asking.one"));
        } else {
            tasks.run(
                    texts.get("task.reading"),
                    context -> asking.tasks(now.get().study(), set),
                    all -> new TaskDialog(all, texts).open(dialogs, task -> where(task, started)),
                    this::failed);
        }
    }

    private void where(BenchmarkTask task, Runnable started) {
        new EndpointDialog(where, asking, texts, tasks)
                .open(
                        dialogs,
                        files,
                        verdict -> workbench
                                .current()
                                .ifPresent(o -> tasks.write(
                                        texts.get("task.preparing"),
                                        context -> PlanForm.Base.of(task, asking.prepare(o.study(), task), verdict),
                                        base -> items(new PlanForm(base), task, started),
                                        this::failed,
                                        () -> {})));
    }

    private void items(PlanForm form, BenchmarkTask task, Runnable started) {
        new PlanDialog(form, asking, texts, tasks)
                .open(
                        dialogs,
                        files,
                        new PlanDialog.Doors(
                                () -> where(task, started),
                                () -> {},
                                (planned, plan) -> {
                                    start(planned, plan);
                                    started.run();
                                },
                                (planned, plan) -> batch(planned, plan, () -> items(planned, task, started))));
    }

    private void where() {
        runs.runs().get().stream()
                .filter(run -> !run.coding())
                .max(Comparator.comparing(run -> run.course().began()))
                .ifPresent(run -> where.propose(run.endpoint()));
        new EndpointDialog(where, asking, texts, tasks).open(dialogs, files, this::how);
    }

    private void how(ProbeVerdict verdict) {
        workbench
                .current()
                .flatMap(o -> o.facts().survey())
                .ifPresent(survey -> tasks.run(
                        texts.get("asking.open"),
                        context -> PlanForm.Base.of(survey, verdict, asked()),
                        base -> plan(new PlanForm(base)),
                        this::failed));
    }

    /** Models that the study knows already: one of them may code free answers. */
    private List<Endpoint> asked() {
        return workbench.current().flatMap(o -> asking.runs(o.study())).stream()
                .flatMap(r -> r.endpoints().stream())
                .toList();
    }

    private void plan(PlanForm form) {
        new PlanDialog(form, asking, texts, tasks)
                .open(
                        dialogs,
                        files,
                        new PlanDialog.Doors(
                                this::where,
                                () -> coder(form),
                                this::start,
                                (planned, plan) -> batch(planned, plan, () -> plan(planned))));
    }

    /** Another model to code free answers, tested as any other. */
    private void coder(PlanForm form) {
        new EndpointDialog(new EndpointForm(), asking, texts, tasks).open(dialogs, files, verdict -> {
            form.code(new Coder(
                    EndpointForm.named(verdict.endpoint()),
                    form.coder().get().scheme(),
                    form.coder().get().stances()));
            plan(form);
        });
    }

    /** Writes it as files of a batch; who chooses no folder is asked again how to ask. */
    private void batch(PlanForm form, PlanFile plan, Runnable back) {
        workbench
                .current()
                .ifPresent(o -> batches.write(
                        new Wanted(
                                o.study(),
                                plan,
                                form.base().endpoint(),
                                form.base().survey(),
                                Wanted.How.USUAL,
                                Optional.empty()),
                        back));
    }

    BatchDesk batches() {
        return batches;
    }

    private void start(PlanForm form, PlanFile plan) {
        plan.price(form.base().endpoint().model()).ifPresent(this::keep);
        workbench.current().ifPresent(o -> {
            var endpoint = form.base().endpoint();
            var how = Wanted.recorded(endpoint) && where.stepped() ? Wanted.How.STEPPED : Wanted.How.USUAL;
            runs.start(new Wanted(o.study(), plan, endpoint, form.base().survey(), how, Optional.empty()));
        });
    }

    private void keep(Price price) {
        tasks.run(
                texts.get("job.prices"),
                context -> {
                    asking.price(price);
                    return true;
                },
                done -> {},
                problems -> {}); // a preferences folder that cannot be written costs the price, not the run
    }

    private void failed(List<Problem> why) {
        dialogs.say(texts.get("asking.title"), texts.get("asking.nothing"), why);
    }
}
