package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks models the items of a benchmark. */
@Command(
        name = "run",
        description = {
            "Asks models the items of a benchmark that a study has, as a plan says: the same endpoints, limits, costs"
                    + " and replies kept word for word as with run, and whatever ends it, the same command goes on.",
            "Items are asked of no persona, questions under every turn of their options, pairs in both orders (a forced"
                    + " choice in a chat: not the measurement that pairs were made for), unless the plan says other"
                    + " orders."
        },
        footer = {
            "",
            "Example:",
            "  mindgap benchmark run plan.json --benchmark bbq --study work.mindgap --dry-run",
            "  mindgap benchmark run plan.json --benchmark bbq --study work.mindgap --max-cost 5",
            "  mindgap benchmark score --benchmark bbq --study work.mindgap"
        })
final class BenchmarkRunCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "PLAN.json", description = "The plan; its survey is the benchmark, whatever it names.")
    Path plan;

    @Mixin
    StudyOption study;

    @Mixin
    BenchmarkOptions options;

    @Option(names = "--dry-run", description = "Says what would be asked, with tokens, cost and time; asks no model.")
    boolean dryRun;

    @Option(names = "--max-cost", paramLabel = "X", description = "Stops at this sum; needs a price in the plan.")
    @Nullable
    Double maxCost;

    @Option(names = "--first", paramLabel = "N", description = "Only the first N items.")
    @Nullable
    Integer first;

    @Option(names = "--retry-failed", description = "Asks only what was asked before and brought no answer.")
    boolean retryFailed;

    @Mixin
    ReadingOption reading;

    @Mixin
    TableOption table;

    BenchmarkRunCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException, InterruptedException {
        var set = questions();
        var run = new RunCommand(terminal, composition);
        run.plan = plan;
        run.study = study;
        run.dryRun = dryRun;
        run.maxCost = maxCost;
        run.first = first;
        run.retryFailed = retryFailed;
        run.reading = reading;
        run.table = table;
        run.change = file -> of(file, set);
        var exit = run.call();
        if (!dryRun) {
            try (var opened = StudyFile.open(study.file)) {
                var added = opened.benchmarks().addAsked(set, opened, JobContext.unwatched());
                terminal.problem(Problem.note("benchmark.asked", added.answers(), added.series(), set.name()));
            }
        }
        return exit;
    }

    /** The items as questions in the study; they are made once. */
    private BenchmarkSet questions() throws ProblemException {
        try (var opened = StudyFile.open(study.file)) {
            var sets = opened.benchmarks().sets().stream()
                    .filter(s -> s.kind() == options.kind)
                    .filter(s -> options.name == null || s.name().equalsIgnoreCase(options.name))
                    .toList();
            if (sets.size() != 1) {
                throw new ProblemException(Problem.error(
                        sets.isEmpty() ? "benchmark.no-set" : "benchmark.several-sets",
                        options.kind.title(),
                        String.join(", ", sets.stream().map(BenchmarkSet::name).toList())));
            }
            var set = sets.get(0);
            if (set.form() == Form.JUDGED) {
                throw new ProblemException(Problem.error("benchmark.judged-not-asked", set.name()));
            }
            var items = opened.benchmarks().items(set.id());
            var there = opened.survey(ItemQuestions.id(set.id()));
            if (there.isPresent()
                    && there.get().questions().size()
                            != ItemQuestions.survey(set, items).questions().size()) {
                throw new ProblemException(Problem.error(
                        "benchmark.items-added",
                        set.name(),
                        there.get().questions().size(),
                        items.size()));
            }
            if (there.isEmpty()) {
                opened.addSurvey(ItemQuestions.survey(set, items), JobContext.unwatched());
            }
            return set;
        }
    }

    /** The plan with the benchmark for its survey and nobody as persona. */
    private static PlanFile of(PlanFile file, BenchmarkSet set) {
        var asks = file.asks();
        var said = asks.wordings();
        var usual = set.form() == Form.PAIRS ? Orders.FORWARD_REVERSED : Orders.CYCLIC;
        var wordings = new PlanFile.Wordings(
                said.languages(), said.templates(), said.orders().or(() -> Optional.of(usual)), said.mostOrders());
        return new PlanFile(
                file.name(),
                ItemQuestions.id(set.id()),
                file.endpoints(),
                new PlanFile.Rows(List.of(), List.of()),
                new PlanFile.Asks(
                        asks.questions(),
                        asks.first(),
                        asks.mode(),
                        List.of(AskedAs.NO_ONE),
                        wordings,
                        asks.drawing(),
                        false),
                file.limits(),
                file.prices(),
                file.seed(),
                file.reading(),
                Optional.empty());
    }
}
