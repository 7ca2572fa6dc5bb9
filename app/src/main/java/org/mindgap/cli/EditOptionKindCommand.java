package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.OptionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets what choosing an option says. */
@Command(name = "option-kind", description = "Says which options are answers that count.")
final class EditOptionKindCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUESTION:CODE=KIND",
            description = "substantive, dont-know, refused or not-asked (missing).")
    List<String> words = new ArrayList<>();

    @Mixin
    EditTarget target;

    EditOptionKindCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var named = Assignments.of(words).withCodes();
        var edits = new ArrayList<Edit>();
        for (var one : named.all()) {
            edits.add(
                    new Edit.KindOfOption(one.name(), one.code(), Assignments.constant(OptionKind.class, one.value())));
        }
        return target.apply("Kind of options", terminal, named::fit, (study, survey) -> edits);
    }
}
