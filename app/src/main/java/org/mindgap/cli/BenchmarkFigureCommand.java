package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.figure.BenchmarkData;
import org.mindgap.figure.BenchmarkFigures;
import org.mindgap.figure.FigureSize;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws scores of a benchmark by category. */
@Command(
        name = "benchmark",
        description = {
            "Draws the scores of a benchmark by category and model, with intervals and how many items stand behind"
                    + " each.",
            "Prompt formats are never pooled: each is a line of its own, at most six."
        })
final class BenchmarkFigureCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    BenchmarkFigureOptions options;

    @Option(names = "--model", split = ",", paramLabel = "M", description = "Only these models, by name.")
    List<String> models = new ArrayList<>();

    @Mixin
    FigureOutput output;

    BenchmarkFigureCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var source = file.benchmarks();
            var set = options.set(source);
            var measure = options.measure(set);
            var whole = options.scores(source, set, models, Set.of());
            var series = whole.stream()
                    .filter(s -> s.measure() == measure)
                    .map(BenchmarkScore::series)
                    .distinct()
                    .toList();
            if (series.isEmpty()) {
                throw new ProblemException(Problem.error(
                        "cli.benchmark-no-measure",
                        set.name(),
                        measure.word(),
                        whole.stream().map(s -> s.measure().word()).distinct().collect(Collectors.joining(", "))));
            }
            if (series.size() > BenchmarkFigures.MOST_SERIES) {
                throw new ProblemException(
                        Problem.error("cli.benchmark-many-series", series.size(), BenchmarkFigures.MOST_SERIES));
            }
            var parts = options.scores(source, set, models, Set.of(Slice.By.CATEGORY));
            var figure = new BenchmarkFigures(file, Locale.ENGLISH)
                    .of(
                            set,
                            measure,
                            whole.stream()
                                    .filter(s -> series.contains(s.series()))
                                    .toList(),
                            parts);
            var size = series.size() == 1 ? FigureSize.ONE_COLUMN : FigureSize.TWO_COLUMNS;
            output.write(
                    figure.spec(),
                    new BenchmarkData(file).scores(figure),
                    List.of(),
                    size.widthMm(),
                    terminal,
                    composition);
            return 0;
        }
    }
}
