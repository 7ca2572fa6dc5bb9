package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Declares values missing. */
@Command(
        name = "missing",
        description = "Declares which values of variables are no answer, in the place of what was declared before.")
final class EditMissingCommand extends AssigningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "VARIABLE=VALUES",
            description = "Single values and ranges, \"98, 99\" or \"-5 thru -1\" or \"lo thru 0\"; none takes the"
                    + " declaration away.")
    List<String> words = new ArrayList<>();

    EditMissingCommand(Terminal terminal, Composition composition) {
        super("Missing values", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words);
    }

    @Override
    Edit edit(Assignments.Assignment one) {
        return new Edit.MissingValues(one.name(), one.value());
    }
}
