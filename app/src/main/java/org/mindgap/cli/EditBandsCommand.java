package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.BandFacts;
import org.mindgap.edit.CrossFacts;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cuts a number into groups. */
@Command(
        name = "bands",
        description =
                "Makes a new group variable out of a number, such as age: below the first cut, from it to below the"
                        + " second, and so on.")
final class EditBandsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(index = "0", paramLabel = "VARIABLE", description = "The number.")
    String variable = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CUT", description = "Where it is cut: 30 45 60.")
    List<Double> cuts = new ArrayList<>();

    @Option(names = "--into", paramLabel = "NAME", description = "Name of the new variable (default: VARIABLE_bands).")
    String into = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "Its label.")
    String label = "";

    @Option(
            names = "--anyway",
            description = "Also where numbers look like no values (-2, 999) and are not declared missing.")
    boolean anyway;

    @Mixin
    EditTarget target;

    EditBandsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var name = into.isEmpty() ? variable + "_bands" : into;
        return target.apply(
                "Groups of " + variable,
                terminal,
                survey -> survey.variable(survey.inFile(variable)).isPresent(),
                (study, survey) -> {
                    var edit = new Edit.Banded(name, label, survey.inFile(variable), cuts, false);
                    say(survey, edit);
                    return List.of(edit);
                });
    }

    private void say(Survey survey, Edit.Banded edit) throws ProblemException {
        var doubt = BandFacts.odd(survey, edit.variable());
        if (doubt.isPresent() && !anyway) {
            throw new ProblemException(doubt.get());
        }
        doubt.map(Problem::arguments)
                .ifPresent(odd ->
                        terminal.problem(Problem.warning("cli.edit-bands-odd", odd.get(0), odd.get(1), odd.get(2))));
        var made = Overlay.with(survey, List.of(), List.of(edit)).survey();
        if (made.source() instanceof Respondents respondents) {
            var facts = CrossFacts.of(made, respondents, List.of(edit.into()));
            var empty = facts.empty(made.variable(edit.into()).orElseThrow());
            if (facts.none() > 0) {
                terminal.problem(Problem.note(
                        "cli.edit-bands-none",
                        facts.none(),
                        edit.variable(),
                        BandFacts.none(survey, edit.variable()).words()));
            }
            if (!empty.isEmpty()) {
                terminal.problem(Problem.warning("cli.edit-bands-empty", empty.size(), String.join(", ", empty)));
            }
        }
    }
}
