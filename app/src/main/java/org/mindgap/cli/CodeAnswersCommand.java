package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.CodingRun;
import org.mindgap.formats.plan.Coder;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.formats.plan.StanceFile;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.RunControl;
import org.mindgap.run.RunPlan;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes free answers that are there, again or for the first time. */
@Command(
        name = "answers",
        description = {
            "Has a model put the free answers of a run to stances; asks the model that gave them nothing.",
            "In other words (--stances) the answers stand beside those coded before, under a name of their own."
        },
        footer = {
            "",
            "Examples:",
            "  mindgap code answers --study work.mindgap --dry-run",
            "  mindgap code answers --study work.mindgap --stances stances.csv --scheme narrow"
        })
final class CodeAnswersCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    FreeRunOption run;

    @Option(
            names = "--plan",
            paramLabel = "PLAN.json",
            description = "A plan with the coder to use; otherwise the one that the run was planned with.")
    @Nullable
    Path plan;

    @Option(names = "--stances", paramLabel = "FILE.csv", description = "The stances (question,code,says).")
    @Nullable
    Path stances;

    @Option(names = "--scheme", paramLabel = "NAME", description = "What to call these stances; else the file's name.")
    @Nullable
    String scheme;

    @Option(names = "--dry-run", description = "Says what would be sent, with tokens and cost; asks no model.")
    boolean dryRun;

    @Option(names = "--max-cost", paramLabel = "X", description = "Stops at this sum; needs a price in the plan.")
    @Nullable
    Double maxCost;

    @Mixin
    TableOption table;

    CodeAnswersCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException, InterruptedException {
        try (var opened = dryRun ? StudyFile.openReadOnly(study.file) : StudyFile.open(study.file)) {
            terminal.problems(opened.notes());
            var source = run.of(opened);
            var survey = FreeRunOption.survey(opened, source);
            var wanted = wanted(source);
            var printer = new CodingPrinter(terminal, composition, table);
            if (dryRun) {
                try (var coding =
                        CodingRun.open(wanted, opened.runs(), survey, composition.engines(), composition.keys())) {
                    printer.print(wanted, coding.forecast(opened.runs()));
                }
                return 0;
            }
            return printer.code(wanted, opened, survey, new RunControl()) ? 0 : 1;
        }
    }

    private CodingPlan wanted(StoredRun source) throws ProblemException, IOException {
        var file = plan == null ? PlanReader.read(source.plan(), source.name()) : PlanReader.read(plan);
        var coding = file.coding(source.id())
                .orElseThrow(() -> new ProblemException(Problem.error("run.no-coder", source.name())));
        if (stances != null) {
            coding = coding.saying(said(coding.coder(), stances));
        }
        return maxCost == null
                ? coding
                : coding.within(new RunPlan.Limits(
                        java.util.OptionalDouble.of(maxCost),
                        coding.limits().tokens(),
                        coding.limits().time(),
                        coding.limits().atOnce()));
    }

    private Coder said(Coder coder, Path file) throws ProblemException, IOException {
        var named = scheme != null ? scheme : FileFacts.name(file).replaceFirst("\\.[^.]*$", "");
        return coder.saying(named, StanceFile.read(file));
    }
}
