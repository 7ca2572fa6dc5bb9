package org.mindgap.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was changed. */
@Command(
        name = "history",
        description =
                "Lists what was changed, oldest first: done, undone (can be redone) or dropped (something else was"
                        + " changed since).")
final class EditHistoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    EditedStudy target;

    EditHistoryCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(target.study.file)) {
            target.print(file.edits().history(), terminal);
        }
        return 0;
    }
}
