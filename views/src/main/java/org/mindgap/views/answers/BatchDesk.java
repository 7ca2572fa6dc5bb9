package org.mindgap.views.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.mindgap.asking.PlanBatch;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.batch.BatchKeeper;
import org.mindgap.inference.batch.BatchResults;
import org.mindgap.inference.batch.BatchWriter;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** Plans as files of a batch, and what came of these: asks nobody, reads and writes folders. */
final class BatchDesk {
    private static final double COUNTED = 0.2;
    private static final double KEPT = 0.8;

    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Asking asking;
    private final RunsModel runs;

    BatchDesk(
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            Dialogs dialogs,
            FileDialogs files,
            Asking asking,
            RunsModel runs) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
        this.asking = asking;
        this.runs = runs;
    }

    /**
     * What was written.
     *
     * @param warning what the server may not take
     */
    record Wrote(Path folder, String model, BatchWriter.Written written, Optional<Problem> warning) {
        List<Problem> problems() {
            var all = new ArrayList<Problem>();
            warning.ifPresent(all::add);
            all.addAll(written.problems());
            return all;
        }
    }

    /** What came for one endpoint of the plan; no answers where no result is of this plan. */
    record Came(Wanted wanted, String run, BatchKeeper.Kept kept, Optional<MadeAnswers> made) {
        boolean whole() {
            return kept.waiting() == 0 && PlanBatch.failed(kept) == 0;
        }
    }

    /** What came in a folder; problems are of its files and of reading. */
    record Read(List<Came> all, List<Problem> problems) {}

    /**
     * Asks for a folder and writes a plan into it: into a new one inside where it holds something already.
     *
     * @param back where nobody chose a folder
     */
    void write(Wanted wanted, Runnable back) {
        var chosen = files.folder(texts.get("batch.write.folder"));
        if (chosen.isEmpty()) {
            back.run();
            return;
        }
        tasks.write(
                texts.get("batch.writing", wanted.endpoint().name()),
                context -> write(wanted, chosen.get(), context),
                wrote -> new BatchWords(texts).wrote(wrote, dialogs),
                why -> dialogs.say(texts.get("batch.write"), texts.get("batch.write.failed"), why),
                () -> {});
    }

    private Wrote write(Wanted wanted, Path chosen, JobContext context)
            throws ProblemException, IOException, InterruptedException {
        try (var run = asking.unsent(wanted.plan(), wanted.endpoint(), wanted.survey())) {
            var warning = PlanBatch.check(run);
            var batch = new PlanBatch(run, store(wanted.study()));
            var folder = free(chosen, wanted.endpoint());
            var written = batch.write(folder, run.forecast().estimate().calls(), context.part(COUNTED, 1));
            if (written.requests() == 0) {
                if (!folder.equals(chosen)) {
                    Files.deleteIfExists(folder);
                }
            } else {
                Files.writeString(folder.resolve(PlanBatch.PLAN), batch.plan());
            }
            return new Wrote(folder, run.endpoint().model(), written, warning);
        }
    }

    /** The folder where it is empty, else a new one in it: what was asked is known by the plan beside the files. */
    private static Path free(Path chosen, Endpoint endpoint) throws IOException {
        if (Files.isDirectory(chosen)) {
            try (var inside = Files.list(chosen)) {
                if (inside.findAny().isEmpty()) {
                    return chosen;
                }
            }
        } else {
            return chosen;
        }
        var name = "batch-" + endpoint.id().replaceAll("[^A-Za-z0-9._-]", "_");
        var folder = chosen.resolve(name);
        for (var n = 2; Files.exists(folder); n++) {
            folder = chosen.resolve(name + "-" + n);
        }
        return folder;
    }

    /** Asks for the folder of a batch and keeps what came. */
    void read() {
        var now = workbench.current();
        var survey = now.flatMap(o -> o.facts().survey());
        if (survey.isEmpty() || now.get().study().example()) {
            dialogs.say(texts.get("batch.came"), texts.get("asking.noStudy"));
            return;
        }
        if (runs.going().get().isPresent()) {
            dialogs.say(texts.get("batch.came"), texts.get("asking.one"));
            return;
        }
        files.folder(texts.get("batch.read.folder"))
                .ifPresent(folder -> read(folder, now.get().study(), survey.get()));
    }

    private void read(Path folder, OpenStudy study, Survey survey) {
        tasks.write(
                texts.get("batch.reading"),
                context -> read(folder, study, survey, context),
                read -> {
                    new BatchWords(texts).came(read, dialogs);
                    workbench.refresh(
                            read.all().stream()
                                    .flatMap(c -> c.wanted().looked().stream())
                                    .findFirst(),
                            runs::read,
                            this::notRead);
                    read.all().stream()
                            .filter(c -> c.whole()
                                    && c.made().filter(m -> m.free() > 0).isPresent())
                            .findFirst()
                            .ifPresent(c -> c.wanted()
                                    .plan()
                                    .coding(c.run())
                                    .ifPresent(coding -> runs.start(c.wanted().coded(coding))));
                },
                this::notRead,
                () -> workbench.refresh(Optional.empty(), runs::read, this::notRead));
    }

    private Read read(Path folder, OpenStudy study, Survey open, JobContext context)
            throws ProblemException, IOException, InterruptedException {
        var file = folder.resolve(PlanBatch.PLAN);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error("views.batch-no-plan", folder));
        }
        var plan = PlanReader.read(file);
        var survey = survey(plan, study, open);
        try (var results = BatchResults.in(folder, context)) {
            if (results.size() == 0 && results.broken() == 0) {
                throw new ProblemException(Problem.error("views.batch-no-results", folder));
            }
            var all = new ArrayList<Came>();
            var used = new HashSet<String>();
            var endpoints = plan.endpoints();
            for (var i = 0; i < endpoints.size(); i++) {
                var wanted = new Wanted(study, plan, endpoints.get(i), survey, Wanted.How.USUAL, Optional.empty());
                var part = context.part((double) i / endpoints.size(), (i + 1.0) / endpoints.size());
                var came = one(wanted, results, part);
                all.add(came);
                used.addAll(came.kept().used());
            }
            return new Read(all, problems(results, results.size() - used.size(), all));
        }
    }

    /** A plan that somebody wrote by hand may leave it to the study which survey it is. */
    private static Survey survey(PlanFile plan, OpenStudy study, Survey open) throws ProblemException {
        return plan.survey().isEmpty()
                ? open
                : study.survey(plan.survey())
                        .orElseThrow(
                                () -> new ProblemException(Problem.error("views.batch-other-survey", plan.survey())));
    }

    private Came one(Wanted wanted, BatchResults results, JobContext context)
            throws ProblemException, IOException, InterruptedException {
        var store = store(wanted.study());
        try (var run = asking.unsent(wanted.plan(), wanted.endpoint(), wanted.survey())) {
            PlanBatch.check(run);
            var calls = run.forecast().estimate().calls();
            var kept = new PlanBatch(run, store).read(results, calls, context.part(COUNTED, KEPT));
            if (store.find(run.id()).isEmpty()) {
                return new Came(wanted, run.id(), kept, Optional.empty());
            }
            var made = asking.answers(store, run.id(), wanted.plan().reading(), context.part(KEPT, 1));
            if (wanted.items()) {
                asking.keep(wanted.study(), wanted.survey().id(), context);
            }
            return new Came(wanted, run.id(), kept, Optional.of(made));
        }
    }

    private static List<Problem> problems(BatchResults results, int others, List<Came> all) {
        var found = new ArrayList<Problem>();
        if (others > 0) {
            found.add(Problem.warning("cli.batch-others", others));
        }
        if (results.broken() > 0) {
            found.add(Problem.warning("cli.batch-broken", results.broken()));
        }
        if (results.twice() > 0) {
            found.add(Problem.warning("cli.batch-twice", results.twice()));
        }
        all.forEach(c -> c.made().ifPresent(m -> found.addAll(m.notes())));
        return found;
    }

    private StudyRuns store(OpenStudy study) throws ProblemException {
        return asking.runs(study).orElseThrow(() -> new ProblemException(Problem.error("views.ask-no-file")));
    }

    private void notRead(List<Problem> why) {
        dialogs.say(texts.get("batch.came"), texts.get("batch.read.failed"), why);
    }
}
