package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.Method;
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
                    + " orders.",
            "With --method causal nothing is asked: how likely a model finds each sentence of a pair, every word of it"
                    + " given those before, is read off an endpoint that scores texts (completions that echo, vLLM, a"
                    + " model on this computer)."
        },
        footer = {
            "",
            "Example:",
            "  mindgap benchmark run plan.json --benchmark bbq --study work.mindgap --dry-run",
            "  mindgap benchmark run plan.json --benchmark bbq --study work.mindgap --max-cost 5",
            "  mindgap benchmark run plan.json --benchmark crows-pairs --method causal --study work.mindgap",
            "  mindgap benchmark score --benchmark bbq --study work.mindgap"
        })
final class BenchmarkRunCommand implements Callable<Integer> {
    /** Each sentence behind a line break, in the language it is in, once. */
    private static final PlanFile.Wordings PLAIN =
            new PlanFile.Wordings(List.of(""), List.of(Template.PLAIN.id()), Optional.of(Orders.FORWARD), 1);

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
        if (causal()) {
            run.check = BenchmarkRunCommand::scores;
        }
        var exit = run.call();
        if (!dryRun) {
            try (var opened = StudyFile.open(study.file)) {
                var added = opened.benchmarks().addAsked(set, opened, JobContext.unwatched());
                terminal.problem(Problem.note("benchmark.asked", added.answers(), added.series(), set.name()));
            }
        }
        return exit;
    }

    /** Whether whole sentences are scored, no question is asked. */
    private boolean causal() {
        return options.method == Method.CAUSAL;
    }

    /** An endpoint that scores no texts is refused before anything is sent. */
    private static void scores(PlanRun run) throws ProblemException {
        if (!run.engine().ability().scoresText()) {
            throw new ProblemException(
                    Problem.error("benchmark.no-scoring", run.endpoint().name()));
        }
    }

    /** The items as questions in the study; they are made once. */
    private BenchmarkSet questions() throws ProblemException {
        try (var opened = StudyFile.open(study.file)) {
            var set = set(opened);
            askable(set);
            var items = opened.benchmarks().items(set.id());
            var made = causal() ? ItemQuestions.sentences(set, items) : ItemQuestions.survey(set, items);
            var there = opened.survey(made.id());
            if (there.isEmpty()) {
                opened.addSurvey(made, JobContext.unwatched());
            } else if (there.get().questions().size() != made.questions().size()) {
                throw new ProblemException(Problem.error(
                        "benchmark.items-added",
                        set.name(),
                        there.get().questions().size(),
                        items.size()));
            }
            return set;
        }
    }

    private BenchmarkSet set(StudyFile opened) throws ProblemException {
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
        return sets.get(0);
    }

    private void askable(BenchmarkSet set) throws ProblemException {
        if (set.form() == Form.JUDGED) {
            throw new ProblemException(Problem.error("benchmark.judged-not-asked", set.name()));
        }
        var usual = set.form() == Form.PAIRS ? Method.FORCED_CHOICE : Method.GENERATED;
        if (options.method != null && options.method != usual && !(causal() && set.form() == Form.PAIRS)) {
            throw new ProblemException(Problem.error(
                    "benchmark.method-not-asked",
                    set.name(),
                    options.method.word(),
                    set.form() == Form.PAIRS ? usual.word() + ", " + Method.CAUSAL.word() : usual.word()));
        }
        if (causal() && !reading.read.isEmpty()) {
            throw new ProblemException(Problem.error("benchmark.causal-reading"));
        }
    }

    /** The plan with the benchmark for its survey and nobody as persona. */
    private PlanFile of(PlanFile file, BenchmarkSet set) {
        var asks = file.asks();
        return new PlanFile(
                file.name(),
                causal() ? ItemQuestions.sentencesId(set.id()) : ItemQuestions.id(set.id()),
                file.endpoints(),
                new PlanFile.Rows(List.of(), List.of()),
                new PlanFile.Asks(
                        asks.questions(),
                        asks.first(),
                        causal() ? Optional.of(Mode.OPTION_TEXT) : asks.mode(),
                        List.of(AskedAs.NO_ONE),
                        causal() ? PLAIN : wordings(asks.wordings(), set),
                        asks.drawing(),
                        false),
                file.limits(),
                file.prices(),
                file.seed(),
                causal() ? ReadingRules.STANDARD : file.reading(),
                Optional.empty());
    }

    private static PlanFile.Wordings wordings(PlanFile.Wordings said, BenchmarkSet set) {
        var usual = set.form() == Form.PAIRS ? Orders.FORWARD_REVERSED : Orders.CYCLIC;
        return new PlanFile.Wordings(
                said.languages(), said.templates(), said.orders().or(() -> Optional.of(usual)), said.mostOrders());
    }
}
