package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.export.PacketFile;
import org.mindgap.job.JobContext;
import org.mindgap.pin.PinBoard;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.PinnedReport;
import org.mindgap.report.ReportSource;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what a reviewer needs. */
@Command(
        name = "packet",
        description = {
            "Writes a packet for reviewers: the pinned figures (or where nothing is pinned the usual heatmaps) with"
                    + " captions, the shares they are made of, prompts, raw answers, and an R script that computes the"
                    + " numbers again.",
            "It holds no data of respondents; groups of fewer than 10 people are hidden, and others with them where"
                    + " they could be had by subtraction."
        })
final class ExportPacketCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR|F.zip",
            description = "A new or empty folder, or a ZIP file, which is replaced if it is there.")
    Path out;

    ExportPacketCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var renderer = composition.renderer().orElseThrow(() -> new ProblemException(Problem.error("cli.no-renderer")));
        try (var file = StudyFile.openReadOnly(study.file)) {
            var source = ReportSource.of(file);
            var board = new PinBoard(file.kept()).content();
            terminal.problems(board.problems());
            var pins = board.pins().isEmpty() ? new PinnedReport(source).usual(file.surveys()) : board.pins();
            var written = new PacketFile(source, renderer).write(pins, out, JobContext.unwatched());
            terminal.problems(written.problems());
            terminal.out().println(written.file());
            return 0;
        }
    }
}
