package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.example.Example;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.job.JobContext;
import org.mindgap.pin.PinBoard;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.PinnedReport;
import org.mindgap.report.Report;
import org.mindgap.report.ReportSource;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a study's report. */
@Command(
        name = "report",
        description = {
            "Writes a report: one page to read (index.html), its figures and its tables as files.",
            "With --pins the report holds what was pinned in the study, in its order, with the reviewer's questions and"
                    + " the methods, as one page without other files (report.html). --pdf writes the same as PDF"
                    + " (report.pdf); without --pins of the heatmap and the overlay that the report shows."
        })
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @ArgGroup(multiplicity = "1")
    Source source = new Source();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder; made where it is missing.")
    Path out;

    @Option(names = "--pins", description = "What was pinned, instead of the usual report.")
    boolean pins;

    @Option(names = "--pdf", description = "Also as PDF: report.pdf.")
    boolean pdf;

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
        if (!pins) {
            var written = new Report(study, renderer).write(out);
            terminal.problems(written.problems());
            terminal.out().println(written.files().get(0));
        }
        if (pins || pdf) {
            pinned(study, renderer);
        }
        return 0;
    }

    private void pinned(StudyFile study, FigureRenderer renderer) throws ProblemException, IOException {
        var report = new PinnedReport(ReportSource.of(study));
        var board = new PinBoard(study.kept()).content();
        terminal.problems(board.problems());
        if (pins && board.pins().isEmpty()) {
            throw new ProblemException(Problem.error("cli.nothing-pinned"));
        }
        var chosen = pins ? board.pins() : report.usual(study.surveys());
        var document = report.document(chosen, JobContext.unwatched());
        if (pins) {
            print(report.html(document, renderer, out.resolve("report.html")));
        }
        if (pdf) {
            var writer =
                    composition.documents().orElseThrow(() -> new ProblemException(Problem.error("cli.no-renderer")));
            print(report.pdf(document, writer, out.resolve("report.pdf")));
        }
    }

    private void print(PinnedReport.Written written) {
        terminal.problems(written.problems());
        terminal.out().println(written.file());
    }
}
