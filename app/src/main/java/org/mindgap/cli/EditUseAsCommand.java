package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what variables are used as. */
@Command(name = "use-as", description = "Says what variables are used as.")
final class EditUseAsCommand extends AssigningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "VARIABLE=ROLE",
            description = "opinion, country, religion, group, weight, stratum, cluster, id or left-out. Several are one"
                    + " step, so that a new weight can take the place of the old one.")
    List<String> words = new ArrayList<>();

    EditUseAsCommand(Terminal terminal, Composition composition) {
        super("Use as", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words);
    }

    @Override
    Edit edit(Assignments.Assignment one) throws ProblemException {
        return new Edit.UseAs(one.name(), Assignments.constant(Role.class, one.value()));
    }
}
