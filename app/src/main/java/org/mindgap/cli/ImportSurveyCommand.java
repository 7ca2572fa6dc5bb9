package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.ArgGroup;
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

    @Option(names = "--codebook", paramLabel = "F", description = "Question texts and labels, where the file has none.")
    @Nullable
    Path codebook;

    @Option(
            names = "--weight",
            split = ",",
            paramLabel = "VAR",
            description = "The weight; several mean their product.")
    List<String> weight = new ArrayList<>();

    @ArgGroup
    @Nullable
    Country country;

    @Option(names = "--religion", paramLabel = "VAR", description = "The variable with the religion.")
    @Nullable
    String religion;

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "VAR",
            description = "Another variable that divides people; may be given several times.")
    List<String> groups = new ArrayList<>();

    @Option(names = "--name", paramLabel = "N", description = "What the survey shall be called.")
    @Nullable
    String name;

    @Option(names = "--invented", description = "The people are made up: said on every figure and export.")
    boolean invented;

    @Option(
            names = "--format",
            defaultValue = "auto",
            paramLabel = "auto|csv|...",
            description = "Kind of file; recognised by itself where nothing is said.")
    String format;

    @Mixin
    TableOption table;

    /** Where the country of a respondent stands. */
    static final class Country {
        @Option(
                names = "--country",
                required = true,
                paramLabel = "VAR",
                description = "The variable with the country.")
        @Nullable
        String variable;

        @Option(
                names = "--country-is",
                required = true,
                paramLabel = "CODE",
                description = "The country of every respondent, where the file has no such variable.")
        @Nullable
        String code;
    }

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
                Optional.ofNullable(country).map(c -> c.variable),
                Optional.ofNullable(country).map(c -> c.code),
                Optional.ofNullable(religion),
                groups,
                Optional.ofNullable(name),
                invented);
        var readers = composition.surveyReaders().stream()
                .filter(SurveyReader::respondents)
                .toList();
        return new SurveyImporter(readers, new ImportReportPrinter(terminal, table)).run(request, format, study.file);
    }
}
