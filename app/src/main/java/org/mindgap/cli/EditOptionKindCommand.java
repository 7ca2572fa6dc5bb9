package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.OptionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets what choosing an option says. */
@Command(name = "option-kind", description = "Says which options are answers that count.")
final class EditOptionKindCommand extends AssigningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "QUESTION:CODE=KIND",
            description = "substantive, dont-know, refused or not-asked (missing).")
    List<String> words = new ArrayList<>();

    EditOptionKindCommand(Terminal terminal, Composition composition) {
        super("Kind of options", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words).withCodes();
    }

    @Override
    Edit edit(Assignments.Assignment one) throws ProblemException {
        return new Edit.KindOfOption(one.name(), one.code(), Assignments.constant(OptionKind.class, one.value()));
    }
}
