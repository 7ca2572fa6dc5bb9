package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.survey.Formats;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings published shares into a study. */
@Command(name = "shares", description = "Imports published shares: aggregates without respondents.")
final class ImportSharesCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The file of shares.")
    Path file;

    @Mixin
    StudyOption study;

    @Option(
            names = "--format",
            defaultValue = Formats.AUTO,
            paramLabel = "auto|dialogues|csv|globalopinionqa|subpop|opinionsqa-shares",
            description = "Kind of file; recognised by itself where nothing is said.")
    String format;

    @Option(
            names = "--codebook",
            paramLabel = "F",
            description = "The info.csv of OpinionsQA, where it does not stand beside its shares.")
    @Nullable
    Path codebook;

    @Mixin
    TableOptions how;

    @Mixin
    DividingOptions dividing;

    @Option(names = "--name", paramLabel = "N", description = "What the survey shall be called.")
    @Nullable
    String name;

    @Option(names = "--invented", description = "The people are made up: said on every figure and export.")
    boolean invented;

    @Mixin
    TableOption table;

    ImportSharesCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var request = SurveyRequest.of(file)
                .codebook(Optional.ofNullable(codebook))
                .country(dividing.country())
                .countryIs(dividing.countryIs())
                .religion(dividing.religion())
                .groups(dividing.groups)
                .name(Optional.ofNullable(name))
                .invented(invented)
                .reading(how.choices());
        var reader = composition.surveys().choose(file, format, false);
        how.mustFit(reader.format());
        if (codebook != null && !reader.format().equals("opinionsqa-shares")) {
            throw new ParameterException(
                    spec.commandLine(), "--codebook goes with shares of OpinionsQA; other files name their options.");
        }
        return new SurveyImporter(reader, new ImportReportPrinter(terminal, table)).run(request, study.file);
    }
}
