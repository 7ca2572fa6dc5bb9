package org.mindgap.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the last undone step again. */
@Command(name = "redo", description = "Makes the step again that was undone last, if nothing else was changed since.")
final class EditRedoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    EditedStudy target;

    EditRedoCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.open(target.study.file)) {
            terminal.problems(file.notes());
            var step = file.edits().redo();
            if (step.isEmpty()) {
                terminal.problem(Problem.note("cli.edit-no-redo"));
            }
            target.print(step.stream().toList(), terminal);
        }
        return 0;
    }
}
