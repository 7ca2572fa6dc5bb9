package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Leaves codes out. */
@Command(
        name = "leave-code-out",
        description = "Leaves codes out: people with them are in no group, and they are no answers.")
final class EditLeaveOutCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(arity = "1..*", paramLabel = "VARIABLE:CODE", description = "A variable and one of its codes.")
    List<String> words = new ArrayList<>();

    @Mixin
    EditTarget target;

    EditLeaveOutCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var named = Assignments.codes(words).withCodes();
        var edits = new ArrayList<Edit>();
        for (var one : named.all()) {
            edits.add(new Edit.LeaveCodeOut(one.name(), one.code(), true));
        }
        return target.apply("Codes left out", terminal, named::fit, (study, survey) -> edits);
    }
}
