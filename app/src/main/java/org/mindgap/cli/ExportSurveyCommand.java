package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.formats.sav.SavWriter;
import org.mindgap.formats.survey.SurveyDictionary;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Respondents;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the respondents of a survey as an SPSS file. */
@Command(
        name = "survey",
        description = {
            "Writes the respondents of a survey, edits included, as an SPSS file: labels, missing values, weight.",
            "The file holds respondents' answers; it is for you and not for a reviewer."
        },
        footer = {"", "Example:", "  mindgap export survey --study work.mindgap --out survey.sav"})
final class ExportSurveyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(names = "--out", required = true, paramLabel = "F.sav", description = "The file; replaced if it is there.")
    Path out;

    ExportSurveyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".sav")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "A survey is written as NAME.sav; found: " + out.getFileName());
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var chosen = new SurveyChoice(file).one(survey.name, s -> s.source() instanceof Respondents);
            if (!(chosen.source() instanceof Respondents respondents)) {
                throw new ProblemException(Problem.error("cli.no-respondents", chosen.name()));
            }
            var dictionary = new SurveyDictionary(chosen, respondents);
            dictionary.lost().forEach(terminal::problem);
            write(dictionary).forEach(terminal::problem);
            terminal.out().println(out);
            return 0;
        }
    }

    /** What stood there before stays until the new file is whole. */
    private List<Problem> write(SurveyDictionary survey) throws IOException {
        var folder = out.toAbsolutePath().getParent();
        var half = Files.createTempFile(folder, ".mindgap-", ".sav");
        try {
            List<Problem> notes;
            try (var stream = Files.newOutputStream(half)) {
                notes = new SavWriter(stream).write(survey.dictionary(), survey.cells(), JobContext.unwatched());
            }
            Files.move(half, out, StandardCopyOption.REPLACE_EXISTING);
            return notes;
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
