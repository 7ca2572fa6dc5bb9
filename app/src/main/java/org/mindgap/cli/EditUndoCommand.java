package org.mindgap.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes back the last step. */
@Command(name = "undo", description = "Takes back the last step of the study; what was imported comes back.")
final class EditUndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    EditedStudy target;

    EditUndoCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.open(target.study.file)) {
            terminal.problems(file.notes());
            var step = file.edits().undo();
            if (step.isEmpty()) {
                terminal.problem(Problem.note("cli.edit-no-undo"));
            }
            target.print(step.stream().toList(), terminal);
        }
        return 0;
    }
}
