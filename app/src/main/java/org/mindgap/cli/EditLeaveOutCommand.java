package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Leaves codes out. */
@Command(
        name = "leave-code-out",
        description = "Leaves codes out: people with them are in no group, and they are no answers.")
final class EditLeaveOutCommand extends AssigningCommand {
    @Parameters(arity = "1..*", paramLabel = "VARIABLE:CODE", description = "A variable and one of its codes.")
    List<String> words = new ArrayList<>();

    EditLeaveOutCommand(Terminal terminal, Composition composition) {
        super("Codes left out", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.codes(words).withCodes();
    }

    @Override
    Edit edit(Assignments.Assignment one) {
        return new Edit.LeaveCodeOut(one.name(), one.code(), true);
    }
}
