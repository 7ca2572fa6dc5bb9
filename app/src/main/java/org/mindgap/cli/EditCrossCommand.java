package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.CrossFacts;
import org.mindgap.edit.Edit;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Crosses groups. */
@Command(
        name = "cross",
        description = "Makes a new group variable of others: country x religion x sex. A model's answer belongs to a"
                + " crossed group only where it was asked as exactly these people.")
final class EditCrossCommand implements Callable<Integer> {
    private static final int FEW = 30;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(arity = "2..*", paramLabel = "VARIABLE", description = "What is crossed, in this order.")
    List<String> variables = new ArrayList<>();

    @Option(
            names = "--into",
            paramLabel = "NAME",
            description = "Name of the new variable (default: the others with _x_ between).")
    String into = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "Its label.")
    String label = "";

    @Mixin
    EditTarget target;

    EditCrossCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var name = into.isEmpty() ? String.join("_x_", variables) : into;
        return target.apply(
                "Cross " + String.join(" x ", variables),
                terminal,
                survey -> variables.stream()
                        .allMatch(v -> survey.variable(survey.inFile(v)).isPresent()),
                (study, survey) -> {
                    var named = variables.stream().map(survey::inFile).toList();
                    tell(survey, named);
                    return List.of(new Edit.Crossed(name, label, named, List.of()));
                });
    }

    /** How many people the groups have. */
    private void tell(Survey survey, List<String> named) {
        if (survey.source() instanceof Respondents respondents
                && named.stream()
                        .allMatch(v -> survey.variable(v)
                                .map(one -> !one.values().isEmpty())
                                .orElse(false))) {
            var facts = CrossFacts.of(survey, respondents, named);
            var smallest = facts.groups().stream()
                    .mapToInt(CrossFacts.Size::people)
                    .min()
                    .orElse(0);
            terminal.problem(Problem.note(
                    "cli.edit-cross-facts", facts.groups().size(), smallest, facts.smaller(FEW), FEW, facts.none()));
        }
    }
}
