package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls variables and questions otherwise. */
@Command(
        name = "name",
        description = "Calls variables and questions otherwise than their file does. Both names are understood from"
                + " then on; answers, edits and pins go on referring to the file's.")
final class EditNameCommand extends AssigningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "OLD=NEW",
            description = "A name as SPSS takes it: up to 64 bytes, a letter first, no blank. None gives the file's"
                    + " name back.")
    List<String> words = new ArrayList<>();

    EditNameCommand(Terminal terminal, Composition composition) {
        super("Names", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words);
    }

    @Override
    Edit edit(Assignments.Assignment one) {
        return new Edit.ShownName(one.name(), one.value());
    }
}
