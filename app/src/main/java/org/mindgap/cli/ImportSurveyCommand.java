package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.Formats;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
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

    @Parameters(paramLabel = "FILE", description = "The survey file, or the .zip it came in.")
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
    TableOptions how;

    @Mixin
    DividingOptions dividing;

    @Mixin
    ProposalOptions proposals;

    @Option(names = "--entry", paramLabel = "NAME", description = "Which file of a .zip, where several are surveys.")
    @Nullable
    String entry;

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
        try (var input = SurveyInput.open(file, entry)) {
            var request = SurveyRequest.of(input.path())
                    .codebook(Optional.ofNullable(codebook))
                    .weight(weight)
                    .country(dividing.country())
                    .countryIs(dividing.countryIs())
                    .religion(dividing.religion())
                    .groups(dividing.groups)
                    .name(Optional.ofNullable(name))
                    .invented(invented)
                    .with(replicates.request())
                    .encoding(how.encoding.charset())
                    .reading(how.choices());
            var reader = composition.surveys().choose(input.path(), format, true);
            how.mustFit(reader.format());
            return new SurveyImporter(reader, new ImportReportPrinter(terminal, table), input.notes())
                    .run(decided(request, reader), study.file);
        }
    }

    private SurveyRequest decided(SurveyRequest request, SurveyReader reader) throws ProblemException, IOException {
        if (!proposals.said()) {
            return request;
        }
        if (!(reader instanceof DescribingSurveyReader describing)) {
            throw new ProblemException(Problem.error("cli.not-described").at(Place.file(FileFacts.name(file))));
        }
        var dictionary = describing.describe(request, JobContext.unwatched()).dictionary();
        return proposals.decided(request, dictionary);
    }
}
