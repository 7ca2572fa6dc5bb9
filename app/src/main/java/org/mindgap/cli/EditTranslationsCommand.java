package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import org.mindgap.translation.SideBySide;
import org.mindgap.translation.TranslationFile;
import org.mindgap.translation.TranslationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings questions in other languages into a survey. */
@Command(
        name = "translations",
        description = {
            "Brings questions and options in other languages: CSV (id,part,code,language,text, or a column for each"
                    + " language) or JSON (question and options by id).",
            "What makes one doubt them is listed by: questions --translations."
        },
        footer = {
            "",
            "Examples:",
            "  mindgap edit translations jp_ja.json --study work.mindgap",
            "  mindgap edit translations pew.csv --own-language en --study work.mindgap"
        })
final class EditTranslationsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The file.")
    Path file;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of texts of which the file does not say it: th, zh-Hant, ur ...")
    Optional<String> language = Optional.empty();

    @Option(
            names = "--own-language",
            paramLabel = "TAG",
            description = "The survey's own language, where it is not known yet.")
    Optional<String> own = Optional.empty();

    @Mixin
    EditTarget target;

    EditTranslationsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var read = TranslationFile.read(file, language, JobContext.unwatched());
        var exit = target.apply(
                "Translations from " + read.file(), terminal, survey -> fits(read, survey), (study, survey) -> {
                    var plan = TranslationPlan.of(read, survey, own);
                    terminal.problems(plan.problems());
                    if (plan.questions().isEmpty()) {
                        throw new ProblemException(Problem.error("cli.edit-none-known", read.file(), survey.name()));
                    }
                    return plan.edits();
                });
        target.after(survey -> fits(read, survey), survey -> {
            var doubted = SideBySide.of(survey).flagged();
            if (doubted > 0) {
                terminal.problem(Problem.note("cli.translations-doubted", doubted));
            }
        });
        return exit;
    }

    private boolean fits(TranslationFile read, Survey survey) {
        try {
            return !TranslationPlan.of(read, survey, own).questions().isEmpty();
        } catch (ProblemException e) {
            return true;
        }
    }
}
