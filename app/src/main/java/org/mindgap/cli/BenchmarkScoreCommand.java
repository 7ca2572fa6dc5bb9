package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.BenchmarkItemsTable;
import org.mindgap.formats.benchmark.FileSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.stereotype.benchmark.BesidePeople;
import org.mindgap.stereotype.benchmark.JudgeAgreement;
import org.mindgap.stereotype.benchmark.ReliabilityWarning;
import org.mindgap.stereotype.benchmark.ScoreQuery;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.store.StudyFile;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Scores what models did on a benchmark. */
@Command(
        name = "score",
        description = {
            "Scores what models did on a benchmark: of a file, or of all that a study has of it.",
            "Scores of different models, prompt formats and methods are never pooled. Intervals are 95 %%, over items"
                    + " (column interval says which kind). A score that is undefined is empty, never 0.",
            "What a benchmark's items say can be offensive: texts are printed on --items only."
        })
final class BenchmarkScoreCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A file with items and answers; without one, what the study has.")
    @Nullable
    Path file;

    @Option(
            names = "--study",
            paramLabel = "STUDY",
            description = "The study: its answers are scored, or its items are those that the file's answers are to.")
    @Nullable
    Path study;

    @Mixin
    BenchmarkOptions options;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "category,language,group",
            converter = ByWord.class,
            description = "What items are divided by; model, prompt format and method always.")
    List<Slice.By> by = new ArrayList<>();

    @Option(names = "--category", split = ",", paramLabel = "C", description = "Only items of these categories.")
    List<String> categories = new ArrayList<>();

    @Option(
            names = "--average",
            paramLabel = "items|templates",
            converter = AverageWord.class,
            description = "Questions: every item counts once, or every template; as the benchmark's authors do where"
                    + " nothing is said.")
    ScoreQuery.Average average = ScoreQuery.Average.AS_PUBLISHED;

    @Option(names = "--items", description = "One row for every answer, with the item's text: it can be offensive.")
    boolean items;

    @Option(
            names = "--people",
            description =
                    "KoBBQ in a study: each template beside what people in Korea said about its stereotype (import the"
                            + " templates first).")
    boolean people;

    @Option(
            names = "--agreement",
            description = "ThaiCLI and other judged answers: how far two judges, or one judge twice, agree on the same"
                    + " answers.")
    boolean agreement;

    @Option(names = "--mask", description = "With --items: the texts are masked.")
    boolean mask;

    @Mixin
    TableOption table;

    BenchmarkScoreCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (study == null) {
            if (file == null) {
                throw new ProblemException(Problem.error("benchmark.file-or-study"));
            }
            var read = options.read(composition, file, set -> List.of());
            new ImportReportPrinter(terminal, table).lines(read.problems(), read.counts());
            return print(FileSource.of(read, read.items()));
        }
        try (var opened = StudyFile.openReadOnly(study)) {
            if (people) {
                return people(opened);
            }
            if (file == null) {
                return print(opened.benchmarks());
            }
            var read = options.read(composition, file, opened.benchmarks()::items);
            new ImportReportPrinter(terminal, table).lines(read.problems(), read.counts());
            return print(
                    FileSource.of(read, opened.benchmarks().items(read.set().id())));
        }
    }

    /** Each template's score beside the benchmark's own survey. */
    private int people(StudyFile opened) throws ProblemException, IOException {
        var rows = new ArrayList<BesidePeople>();
        for (var set : opened.benchmarks().sets()) {
            if (set.kind() == options.kind) {
                rows.addAll(BesidePeople.of(
                        opened.benchmarks(), set, opened.benchmarks().people(set.id()), JobContext.unwatched()));
            }
        }
        if (rows.isEmpty()) {
            throw new ProblemException(Problem.error("benchmark.no-people", options.kind.title()));
        }
        table.print(BenchmarkTable.people(rows), terminal.out());
        return 0;
    }

    private int print(BenchmarkSource source) throws ProblemException, IOException {
        var sets = source.sets().stream()
                .filter(s -> s.kind() == options.kind)
                .map(s -> s.id())
                .collect(Collectors.toSet());
        var models = options.model == null || file != null ? List.<String>of() : List.of(options.model);
        var series = BenchmarkTerms.of(source, sets, options.kind.title()).series(models, List.of()).stream()
                .map(BenchmarkSeries::id)
                .collect(Collectors.toSet());
        var query = new ScoreQuery(
                s -> series.contains(s.id()),
                by.isEmpty() ? EnumSet.noneOf(Slice.By.class) : EnumSet.copyOf(by),
                i -> categories.isEmpty() || categories.stream().anyMatch(i.category()::equalsIgnoreCase),
                average);
        if (items) {
            table.print(BenchmarkItemsTable.of(source, query, mask), terminal.out());
            return 0;
        }
        if (agreement) {
            var pairs = JudgeAgreement.of(source, JobContext.unwatched()).stream()
                    .filter(a -> series.contains(a.first().id()))
                    .toList();
            if (pairs.isEmpty()) {
                throw new ProblemException(Problem.error("benchmark.one-judge"));
            }
            table.print(BenchmarkTable.agreement(pairs), terminal.out());
            return 0;
        }
        var scores = new BenchmarkScores(source).of(query, JobContext.unwatched());
        var notes = ReliabilityWarning.of(options.kind).stream().toList();
        if (table.text()) {
            notes.forEach(terminal.err()::println);
        }
        table.print(new NotedTable(BenchmarkTable.scores(scores, by), "", notes, ""), terminal.out());
        return 0;
    }

    /** Reads category, language or group. */
    static final class ByWord implements ITypeConverter<Slice.By> {
        @Override
        public Slice.By convert(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "category" -> Slice.By.CATEGORY;
                case "language" -> Slice.By.LANGUAGE;
                case "group" -> Slice.By.GROUP;
                default ->
                    throw new TypeConversionException(
                            "Items are divided by category, language or group; found: " + word);
            };
        }
    }

    /** Reads items or templates. */
    static final class AverageWord implements ITypeConverter<ScoreQuery.Average> {
        @Override
        public ScoreQuery.Average convert(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "items" -> ScoreQuery.Average.ITEMS;
                case "templates" -> ScoreQuery.Average.TEMPLATES;
                default -> throw new TypeConversionException("An average is over items or templates; found: " + word);
            };
        }
    }
}
