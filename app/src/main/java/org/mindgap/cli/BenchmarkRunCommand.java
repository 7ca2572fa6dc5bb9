package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.JudgedBenchmark;
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
import org.mindgap.run.RunPlan;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.JudgeQuestions;
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
            "Of ThaiCLI and other judged items the answers are asked in words; with --judge the plan's model then rates each"
                    + " answer that the study has, asked or imported, from 1 to 10 against both references. --judge --dry-run"
                    + " prints what a judge is asked.",
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

    /** The question alone, once. */
    private static final PlanFile.Wordings ALONE =
            new PlanFile.Wordings(List.of(""), List.of(Template.QUESTION.id()), Optional.of(Orders.FORWARD), 1);

    private static final String ASKED = "asked from here: ";

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

    @Option(
            names = "--judge",
            description = "Of judged items: the plan's models rate what other models (--model: this one) wrote.")
    boolean judge;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "With --judge: the same once more, 2 to 9, to see how far a judge agrees with itself.")
    int repeat = 1;

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
        if (repeat < 1 || repeat > JudgedBenchmark.MOST_REPEATS || (repeat > 1 && !judge)) {
            throw new ProblemException(Problem.error("benchmark.repeat", JudgedBenchmark.MOST_REPEATS));
        }
        return judge ? judged() : asked(questions());
    }

    private int asked(BenchmarkSet set) throws ProblemException, IOException, InterruptedException {
        var exit = run(file -> of(file, set));
        if (!dryRun) {
            try (var opened = StudyFile.open(study.file)) {
                var added = set.form() == Form.JUDGED
                        ? opened.benchmarks()
                                .addAsked(
                                        set,
                                        ASKED + set.name(),
                                        JudgedBenchmark.texts(opened, set, PlanRun.reader(composition.engines())),
                                        JobContext.unwatched())
                        : opened.benchmarks().addAsked(set, opened, JobContext.unwatched());
                terminal.problem(Problem.note("benchmark.asked", added.answers(), added.series(), set.name()));
            }
        }
        return exit;
    }

    /** Has a judge rate the texts of each model. */
    private int judged() throws ProblemException, IOException, InterruptedException {
        BenchmarkSet set;
        List<JudgeQuestions.Texts> texts;
        try (var opened = StudyFile.open(study.file)) {
            set = set(opened);
            if (set.form() != Form.JUDGED) {
                throw new ProblemException(Problem.error("benchmark.judge-none", set.name()));
            }
            var items = opened.benchmarks().items(set.id());
            texts = JudgeQuestions.of(opened.benchmarks(), set).stream()
                    .filter(t -> options.model == null || t.model().equalsIgnoreCase(options.model))
                    .toList();
            if (texts.isEmpty()) {
                throw new ProblemException(Problem.error("benchmark.judge-no-texts", set.name()));
            }
            for (var one : texts) {
                if (opened.survey(one.id(repeat)).isEmpty()) {
                    opened.addSurvey(one.survey(items, repeat), JobContext.unwatched());
                }
            }
            if (dryRun) {
                var first = texts.get(0).survey(items, repeat).questions().get(0);
                terminal.problem(Problem.note("benchmark.judge-words", first.text()));
            }
        }
        var exit = 0;
        for (var one : texts) {
            exit = Math.max(exit, run(file -> judging(file, one)));
        }
        if (!dryRun) {
            try (var opened = StudyFile.open(study.file)) {
                var added = opened.benchmarks()
                        .addAsked(
                                set,
                                ASKED + set.name() + " (judged)",
                                JudgedBenchmark.judgements(opened, set),
                                JobContext.unwatched());
                terminal.problem(Problem.note("benchmark.asked", added.answers(), added.series(), set.name()));
            }
        }
        return exit;
    }

    /** A run of the plan, changed. */
    private int run(UnaryOperator<PlanFile> change) throws ProblemException, IOException, InterruptedException {
        var run = new RunCommand(terminal, composition);
        run.coded = false;
        run.plan = plan;
        run.study = study;
        run.dryRun = dryRun;
        run.maxCost = maxCost;
        run.first = first;
        run.retryFailed = retryFailed;
        run.reading = reading;
        run.table = table;
        run.change = change;
        if (causal()) {
            run.check = BenchmarkRunCommand::scores;
        }
        return run.call();
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
        var usual = switch (set.form()) {
            case PAIRS -> Method.FORCED_CHOICE;
            case JUDGED -> Method.JUDGED;
            default -> Method.GENERATED;
        };
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

    /** The plan with texts to rate for its survey: one number in words for each. */
    private PlanFile judging(PlanFile file, JudgeQuestions.Texts texts) {
        var asks = file.asks();
        var drawing = asks.drawing();
        return new PlanFile(
                file.name() + " (judge)",
                texts.id(repeat),
                file.endpoints(),
                new PlanFile.Rows(List.of(), List.of()),
                new PlanFile.Asks(
                        List.of(),
                        asks.first(),
                        Optional.of(Mode.SAMPLED),
                        List.of(AskedAs.NO_ONE),
                        ALONE,
                        new RunPlan.Drawing(1, drawing.temperature(), drawing.topP(), drawing.maxTokens()),
                        false),
                file.limits(),
                file.prices(),
                file.seed() + repeat - 1, // a reply that is there is not asked for again, and a repeat is another one
                file.reading(),
                Optional.empty());
    }

    /** The plan with the benchmark for its survey and nobody as persona. */
    private PlanFile of(PlanFile file, BenchmarkSet set) {
        var asks = file.asks();
        var free = set.form() == Form.JUDGED;
        return new PlanFile(
                file.name(),
                causal() ? ItemQuestions.sentencesId(set.id()) : ItemQuestions.id(set.id()),
                file.endpoints(),
                new PlanFile.Rows(List.of(), List.of()),
                new PlanFile.Asks(
                        asks.questions(),
                        asks.first(),
                        causal() ? Optional.of(Mode.OPTION_TEXT) : free ? Optional.of(Mode.OPEN) : asks.mode(),
                        List.of(AskedAs.NO_ONE),
                        causal() ? PLAIN : free ? ALONE : wordings(asks.wordings(), set),
                        free
                                ? new RunPlan.Drawing(
                                        1,
                                        asks.drawing().temperature(),
                                        asks.drawing().topP(),
                                        RunPlan.Drawing.usualTokens(Mode.OPEN))
                                : asks.drawing(),
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
