package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what variables are used as. */
@Command(name = "use-as", description = "Says what variables are used as.")
final class EditUseAsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(
            arity = "1..*",
            paramLabel = "VARIABLE=ROLE",
            description = "opinion, country, religion, group, weight, stratum, cluster, id or left-out. Several are one"
                    + " step, so that a new weight can take the place of the old one.")
    List<String> words = new ArrayList<>();

    @Mixin
    EditTarget target;

    EditUseAsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var named = Assignments.of(words);
        var edits = new ArrayList<Edit>();
        for (var one : named.all()) {
            edits.add(new Edit.UseAs(one.name(), Assignments.constant(Role.class, one.value())));
        }
        return target.apply("Use as", terminal, named::fit, (study, survey) -> edits);
    }
}
