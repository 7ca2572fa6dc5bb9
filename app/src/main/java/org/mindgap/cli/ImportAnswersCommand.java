package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.Formats;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings model answers into a study. */
@Command(
        name = "answers",
        description = {
            "Imports answers that models already gave.",
            "What fits no question is left out and counted by reason; where nothing fits, nothing is imported."
        })
final class ImportAnswersCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The file of answers.")
    Path file;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--format",
            defaultValue = Formats.AUTO,
            paramLabel = "auto|run-jsonl|csv|verbalised-csv|option-probabilities|opinionsqa|opinionsqa-as-published",
            description = "Kind of file; recognised by itself where nothing is said.")
    String format;

    @Option(names = "--model", paramLabel = "NAME", description = "The model, where the file does not say.")
    @Nullable
    String model;

    @Option(names = "--invented", description = "The model is made up: said on every figure and export.")
    boolean invented;

    @Mixin
    TableOption table;

    ImportAnswersCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var reader = composition.answers().choose(file, format);
        try (var opened = StudyFile.open(study.file)) {
            terminal.problems(opened.notes());
            var surveys = new SurveyChoice(opened).all(survey.name);
            var request = new AnswersRequest(file, surveys, Optional.ofNullable(model), invented);
            try (var sink = opened.beginAnswers(FileFacts.name(file), FileFacts.sha256(file))) {
                var report = reader.read(request, sink, JobContext.unwatched());
                var printer = new ImportReportPrinter(terminal, table);
                if (report.matched() == 0) {
                    printer.lines(report.problems(), report.counts());
                    terminal.problem(Problem.error("cli.nothing-matched", FileFacts.name(file), report.rows()));
                    return 1;
                }
                sink.commit(report);
                printer.print(
                        new DataTable(
                                List.of("file", "format", "answers", "imported", "left_out"),
                                List.of(List.of(
                                        FileFacts.name(file),
                                        reader.format(),
                                        report.rows(),
                                        report.matched(),
                                        report.rows() - report.matched()))),
                        report.problems(),
                        report.counts());
                return 0;
            }
        }
    }
}
