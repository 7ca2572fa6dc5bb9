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

/** Sets labels. */
@Command(name = "label", description = "Gives variables, questions and their codes other labels.")
final class EditLabelCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME[:CODE]=TEXT",
            description = "A variable or question, or one of its codes, and its label.")
    List<String> words = new ArrayList<>();

    @Mixin
    EditTarget target;

    EditLabelCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var named = Assignments.of(words);
        var edits = new ArrayList<Edit>();
        for (var one : named.all()) {
            edits.add(
                    one.code().isEmpty()
                            ? new Edit.VariableLabel(one.name(), one.value())
                            : new Edit.ValueLabel(one.name(), one.code(), one.value()));
        }
        return target.apply("Labels", terminal, named::fit, (study, survey) -> edits);
    }
}
