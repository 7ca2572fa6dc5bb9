package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.example.Example;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.Report;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a study's report. */
@Command(
        name = "report",
        description = "Writes a report: one page to read (index.html), its figures and its tables as files.")
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @ArgGroup(multiplicity = "1")
    Source source = new Source();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder; made where it is missing.")
    Path out;

    /** A study or the example. */
    static final class Source {
        @Option(names = "--study", required = true, paramLabel = "STUDY", description = "The study file.")
        @Nullable
        Path study;

        @Option(
                names = "--example",
                required = true,
                description = "The example: real published percentages, four invented models.")
        boolean example;
    }

    ReportCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (source.study != null) {
            try (var file = StudyFile.openReadOnly(source.study)) {
                return write(file);
            }
        }
        try (var example = Example.temporary()) {
            return write(example.study());
        }
    }

    private int write(StudyFile study) throws ProblemException, IOException {
        var renderer = composition.renderer().orElseThrow(() -> new ProblemException(Problem.error("cli.no-renderer")));
        var written = new Report(study, renderer).write(out);
        terminal.problems(written.problems());
        terminal.out().println(written.files().get(0));
        return 0;
    }
}
