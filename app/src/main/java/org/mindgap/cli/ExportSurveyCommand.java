package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.formats.survey.CsvCodes;
import org.mindgap.formats.survey.SurveyExport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Respondents;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the respondents of a survey for another program. */
@Command(
        name = "survey",
        description = {
            "Writes the respondents of a survey, edits included: as an SPSS file, or as CSV with a codebook beside it"
                    + " (F.codebook.json). Either comes back as the same survey; what has no place there is said.",
            "The file holds respondents' answers; it is for you and not for a reviewer."
        },
        footer = {
            "",
            "Examples:",
            "  mindgap export survey --study work.mindgap --out survey.sav",
            "  mindgap export survey --study work.mindgap --out survey.csv --values labels"
        })
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

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.sav|F.csv|F.tsv",
            description = "The file; it and its codebook are replaced if they are there.")
    Path out;

    @Option(
            names = "--values",
            paramLabel = "codes|labels",
            converter = ValuesWord.class,
            description = "What stands in the cells of CSV and TSV. Codes unless said.")
    CsvCodes values = CsvCodes.CODES;

    ExportSurveyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var kind = SurveyExport.Kind.of(out)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "A survey is written as NAME.sav, NAME.csv or NAME.tsv; found: " + out.getFileName()));
        try (var file = StudyFile.openReadOnly(study.file)) {
            var chosen = new SurveyChoice(file).one(survey.name, s -> s.source() instanceof Respondents);
            if (!(chosen.source() instanceof Respondents respondents)) {
                throw new ProblemException(Problem.error("cli.no-respondents", chosen.name()));
            }
            var written = new SurveyExport(chosen, respondents).write(out, kind, values, JobContext.unwatched());
            written.notes().forEach(terminal::problem);
            written.files().forEach(terminal.out()::println);
            return 0;
        }
    }

    /** Reads codes or labels. */
    static final class ValuesWord implements ITypeConverter<CsvCodes> {
        @Override
        public CsvCodes convert(String word) {
            for (var codes : CsvCodes.values()) {
                if (codes.word().equals(word)) {
                    return codes;
                }
            }
            throw new TypeConversionException("Values are codes or labels; found: " + word);
        }
    }
}
