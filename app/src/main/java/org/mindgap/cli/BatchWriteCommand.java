package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.PlanBatch;
import org.mindgap.asking.PlanRun;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Endpoint;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a plan as files of a batch. Sends nothing and needs no key. */
@Command(
        name = "write",
        description = {
            "Writes all requests of a plan as files for OpenAI's batch service or vLLM run-batch: one model in each"
                    + " file, at most 50,000 lines and 200 MB. Sends nothing and needs no key.",
            "The plan is put beside them as plan.json; results go into the same folder."
        },
        footer = {"", "Example:", "  mindgap batch write plan.json --study work.mindgap --out batch"})
final class BatchWriteCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "PLAN.json", description = "The plan.")
    Path plan;

    @Mixin
    StudyOption study;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder without a batch in it.")
    Path out;

    @Option(names = "--endpoint", paramLabel = "ID", description = "Only this endpoint of the plan.")
    @Nullable
    String endpoint;

    BatchWriteCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException, InterruptedException {
        var wanted = PlanReader.read(plan);
        if (Files.exists(out.resolve(PlanBatch.PLAN))) {
            throw new ProblemException(Problem.error("cli.batch-there", out));
        }
        try (var opened = StudyFile.open(study.file)) {
            var survey = PlanChoice.survey(wanted, opened);
            var requests = 0L;
            // all of them before the first file: a plan for others is not written in half
            for (var one : PlanChoice.endpoints(wanted, endpoint)) {
                try (var run = run(wanted, one, survey)) {
                    PlanBatch.check(run).ifPresent(terminal::problem);
                }
            }
            for (var one : PlanChoice.endpoints(wanted, endpoint)) {
                try (var run = run(wanted, one, survey)) {
                    requests += one(run, opened.runs());
                }
            }
            Files.copy(plan, out.resolve(PlanBatch.PLAN));
            return requests > 0 ? 0 : 1;
        }
    }

    /** Nothing is sent, so that no key is looked for. */
    private PlanRun run(PlanFile wanted, Endpoint at, Survey survey) throws ProblemException, InterruptedException {
        return PlanRun.dry(
                wanted, at, survey, composition.engines(), place -> Optional.of("none"), JobContext.unwatched());
    }

    private long one(PlanRun run, StudyRuns runs) throws ProblemException, IOException {
        var written = new PlanBatch(run, runs).write(out, 0, JobContext.unwatched());
        written.problems().forEach(terminal::problem);
        if (written.same() + written.kept() > 0) {
            terminal.problem(Problem.note("cli.batch-written-less", written.same() + written.kept(), written.kept()));
        }
        terminal.problem(Problem.note(
                "cli.batch-written",
                written.requests(),
                written.files().size(),
                run.endpoint().model()));
        written.files().forEach(terminal.out()::println);
        return written.requests();
    }
}
