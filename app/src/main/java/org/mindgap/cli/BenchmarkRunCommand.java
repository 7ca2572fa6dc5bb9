package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.BenchmarkRuns;
import org.mindgap.asking.BenchmarkTask;
import org.mindgap.asking.JudgedBenchmark;
import org.mindgap.asking.PlanRun;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.JudgeQuestions;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.stereotype.benchmark.PromptFormat;
import org.mindgap.store.StudyBenchmarks;
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
            names = "--prompt",
            paramLabel = "NAME",
            description =
                    "The authors' words in place of Mindgap's own: of BBQ race, arc or qonly, of KoBBQ prompt-1 and"
                            + " others once its file of prompts is imported; all for each of them, one after the other.")
    @Nullable
    String prompt;

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
        if (judge) {
            return judged();
        }
        var exit = 0;
        for (var task : questions().entrySet()) {
            exit = Math.max(exit, asked(task.getKey(), task.getValue()));
        }
        return exit;
    }

    private int asked(BenchmarkTask task, String items) throws ProblemException, IOException, InterruptedException {
        var exit = run(file -> task.of(file, items));
        if (!dryRun) {
            try (var opened = StudyFile.open(study.file)) {
                said(
                        new BenchmarkRuns(opened)
                                .keep(task.set(), PlanRun.reader(composition.engines()), JobContext.unwatched()),
                        task.set());
            }
        }
        return exit;
    }

    private void said(StudyBenchmarks.Added added, BenchmarkSet set) {
        terminal.problem(Problem.note("benchmark.asked", added.answers(), added.series(), set.name()));
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
            texts = JudgeQuestions.of(opened.benchmarks(), set).stream()
                    .filter(t -> options.model == null || t.model().equalsIgnoreCase(options.model))
                    .toList();
            if (texts.isEmpty()) {
                throw new ProblemException(Problem.error("benchmark.judge-no-texts", set.name()));
            }
            var runs = new BenchmarkRuns(opened);
            for (var one : texts) {
                var made = runs.prepare(BenchmarkTask.judge(one, repeat));
                if (dryRun && one.equals(texts.get(0))) {
                    terminal.problem(Problem.note(
                            "benchmark.judge-words", made.questions().get(0).text()));
                }
            }
        }
        var exit = 0;
        for (var one : texts) {
            var task = BenchmarkTask.judge(one, repeat);
            exit = Math.max(exit, run(file -> task.of(file, task.survey())));
        }
        if (!dryRun) {
            try (var opened = StudyFile.open(study.file)) {
                said(new BenchmarkRuns(opened).keepJudged(set, JobContext.unwatched()), set);
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

    /** The items as questions in the study, by what is asked; they are made once. */
    private Map<BenchmarkTask, String> questions() throws ProblemException {
        try (var opened = StudyFile.open(study.file)) {
            var set = set(opened);
            askable(set);
            var tasks = prompt == null
                    ? List.of(causal() ? BenchmarkTask.sentences(set) : BenchmarkTask.items(set))
                    : worded(set, opened.benchmarks().formats().of(set.kind()), prompt);
            var made = new LinkedHashMap<BenchmarkTask, String>();
            for (var task : tasks) {
                made.put(task, new BenchmarkRuns(opened).prepare(task).id());
            }
            return made;
        }
    }

    private static List<BenchmarkTask> worded(BenchmarkSet set, List<PromptFormat> formats, String prompt)
            throws ProblemException {
        var found = formats.stream()
                .filter(f -> prompt.equals("all")
                        || f.id().equals(prompt)
                        || f.name().equals(prompt))
                .map(f -> BenchmarkTask.items(set, f))
                .toList();
        if (found.isEmpty()) {
            throw new ProblemException(Problem.error(
                    "benchmark.no-prompt",
                    prompt,
                    set.name(),
                    String.join(", ", formats.stream().map(PromptFormat::id).toList())));
        }
        return found;
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
}
