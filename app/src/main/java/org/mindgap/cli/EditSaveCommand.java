package org.mindgap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.edit.EditsFile;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the steps that made a survey what it is. */
@Command(
        name = "save",
        description = "Writes every step that counts to a new file, which “edit replay” makes again in another study.")
final class EditSaveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "F.json", description = "The file to write; one that is there is not written over.")
    Path to = Path.of("");

    @Mixin
    EditTarget target;

    EditSaveCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        try (var file = StudyFile.openReadOnly(target.edited.study.file)) {
            var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
            var steps = EditsFile.counting(file.edits().history(), survey.id());
            if (steps.isEmpty()) {
                throw new ProblemException(Problem.error("cli.edit-none-to-save", survey.name()));
            }
            Files.writeString(to, EditsFile.write(survey.name(), steps), StandardCharsets.UTF_8);
        }
        terminal.out().println(to);
        return 0;
    }
}
