package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mindgap.asking.PlanBatch;
import org.mindgap.asking.PlanRun;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.batch.BatchResults;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads the results of a batch that {@link BatchWriteCommand} wrote. */
@Command(
        name = "read",
        description = {
            "Reads the results of a batch: output and error files in any order, whole or not, in the folder that batch"
                    + " write made. Each reply is kept as it came, as if it had been asked one by one.",
            "May be read again when more has come. What is missing or expired can be asked with mindgap run."
        },
        footer = {"", "Example:", "  mindgap batch read batch --study work.mindgap"})
final class BatchReadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    Path folder;

    @Mixin
    StudyOption study;

    BatchReadCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException, InterruptedException {
        var plan = folder.resolve(PlanBatch.PLAN);
        if (!Files.isRegularFile(plan)) {
            throw new ProblemException(Problem.error("cli.batch-no-plan", folder));
        }
        var wanted = PlanReader.read(plan);
        try (var opened = StudyFile.open(study.file);
                var results = BatchResults.in(folder, JobContext.unwatched())) {
            var survey = PlanChoice.survey(wanted, opened);
            var used = new HashSet<String>();
            var whole = true;
            for (var one : wanted.endpoints()) {
                try (var run = PlanRun.dry(
                        wanted,
                        one,
                        survey,
                        composition.engines(),
                        place -> Optional.of("none"),
                        JobContext.unwatched())) {
                    whole &= one(run, opened.runs(), results, used);
                }
            }
            told(results, results.size() - used.size());
            return whole && !used.isEmpty() ? 0 : 1;
        }
    }

    private boolean one(PlanRun run, StudyRuns runs, BatchResults results, Set<String> used)
            throws ProblemException, IOException, InterruptedException {
        var kept = new PlanBatch(run, runs).read(results, 0, JobContext.unwatched());
        if (runs.find(run.id()).isPresent()) { // else nothing came of it
            run.answers(runs, JobContext.unwatched());
        }
        used.addAll(kept.used());
        var received = PlanBatch.received(kept);
        var failed = PlanBatch.failed(kept);
        terminal.problem(Problem.note(
                "cli.batch-kept", run.endpoint().model(), received, failed, kept.waiting(), kept.reused()));
        if (failed + kept.waiting() > 0) {
            terminal.problem(Problem.warning("cli.batch-waiting"));
        }
        return failed + kept.waiting() == 0;
    }

    private void told(BatchResults results, int others) {
        if (others > 0) {
            terminal.problem(Problem.warning("cli.batch-others", others));
        }
        if (results.broken() > 0) {
            terminal.problem(Problem.warning("cli.batch-broken", results.broken()));
        }
        if (results.twice() > 0) {
            terminal.problem(Problem.warning("cli.batch-twice", results.twice()));
        }
    }
}
