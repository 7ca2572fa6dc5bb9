package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets labels. */
@Command(name = "label", description = "Gives variables, questions and their codes other labels.")
final class EditLabelCommand extends AssigningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME[:CODE]=TEXT",
            description = "A variable or question, or one of its codes, and its label.")
    List<String> words = new ArrayList<>();

    EditLabelCommand(Terminal terminal, Composition composition) {
        super("Labels", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words);
    }

    @Override
    Edit edit(Assignments.Assignment one) {
        return one.code().isEmpty()
                ? new Edit.VariableLabel(one.name(), one.value())
                : new Edit.ValueLabel(one.name(), one.code(), one.value());
    }
}
