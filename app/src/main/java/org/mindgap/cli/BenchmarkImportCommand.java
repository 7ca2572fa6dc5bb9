package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a benchmark file into a study. */
@Command(
        name = "import",
        description = {
            "Brings a benchmark file into a study: items, what models answered, what people said in a survey of the"
                    + " benchmark's own.",
            "An item that is there already is the same one; each column of predictions is a series of its own. Whatever"
                    + " cannot be used is told with its line."
        })
final class BenchmarkImportCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("file", "benchmark", "items", "known_items", "series", "answers", "people");

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "A file of the benchmark (docs/formats/benchmark.md).")
    Path file;

    @Mixin
    StudyOption study;

    @Mixin
    BenchmarkOptions options;

    @Mixin
    TableOption table;

    BenchmarkImportCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var name = FileFacts.name(file);
        try (var opened = StudyFile.open(study.file)) {
            terminal.problems(opened.notes());
            var read = options.read(composition, file, opened.benchmarks()::items);
            var added = opened.benchmarks().add(read, name, FileFacts.sha256(file), JobContext.unwatched());
            var row = List.<Object>of(
                    name,
                    read.set().name(),
                    added.newItems(),
                    added.knownItems(),
                    added.series(),
                    added.answers(),
                    read.people().size());
            new ImportReportPrinter(terminal, table)
                    .print(new DataTable(COLUMNS, List.of(row)), read.problems(), read.counts());
            return 0;
        }
    }
}
