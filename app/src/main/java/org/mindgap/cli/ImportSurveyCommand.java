package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.survey.Formats;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file of respondents into a study. */
@Command(name = "survey", description = "Imports a survey with one row per respondent.")
final class ImportSurveyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The survey file.")
    Path file;

    @Mixin
    StudyOption study;

    @Option(
            names = "--codebook",
            paramLabel = "F",
            description = "Question texts and labels, where the file has none: JSON or DDI XML.")
    @Nullable
    Path codebook;

    @Option(
            names = "--weight",
            split = ",",
            paramLabel = "VAR",
            description = "The weight; several mean their product.")
    List<String> weight = new ArrayList<>();

    @Mixin
    ReplicateOptions replicates;

    @Mixin
    EncodingOption encoding;

    @Mixin
    DividingOptions dividing;

    @Option(names = "--name", paramLabel = "N", description = "What the survey shall be called.")
    @Nullable
    String name;

    @Option(names = "--invented", description = "The people are made up: said on every figure and export.")
    boolean invented;

    @Option(
            names = "--format",
            defaultValue = Formats.AUTO,
            paramLabel = "auto|sav|dta|csv|opinionsqa",
            description = "Kind of file; recognised by itself where nothing is said.")
    String format;

    @Mixin
    TableOption table;

    ImportSurveyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var request = new SurveyRequest(
                file,
                Optional.ofNullable(codebook),
                weight,
                dividing.country(),
                dividing.countryIs(),
                dividing.religion(),
                dividing.groups,
                Optional.ofNullable(name),
                invented,
                replicates.request(),
                encoding.charset());
        var reader = composition.surveys().choose(file, format, true);
        return new SurveyImporter(reader, new ImportReportPrinter(terminal, table)).run(request, study.file);
    }
}
