package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.edit.WeightFacts;
import org.mindgap.edit.Weights;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a weight. */
@Command(
        name = "weight-product",
        description =
                "Makes a new weight that is the product of variables, such as gwght and pwght. It takes the place of"
                        + " the weight that there was. People who lack one of them, and those whose product is 0, are"
                        + " counted and told.")
final class EditWeightCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(arity = "2..*", paramLabel = "VARIABLE", description = "What is multiplied.")
    List<String> factors = new ArrayList<>();

    @Option(names = "--into", paramLabel = "NAME", description = "Name of the new weight (default: weight_product).")
    String into = "weight_product";

    @Option(names = "--label", paramLabel = "TEXT", description = "Its label.")
    String label = "";

    @Option(
            names = "--scaled",
            description = "Divides it by its mean, so that it adds up to the number of people. No share and no gap"
                    + " changes by that.")
    boolean scaled;

    @Mixin
    EditTarget target;

    EditWeightCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return target.apply(
                "Weight " + String.join(" x ", factors),
                terminal,
                survey -> factors.stream()
                        .allMatch(f -> survey.variable(survey.inFile(f)).isPresent()),
                (study, survey) -> edits(survey));
    }

    private List<Edit> edits(Survey survey) {
        var named = factors.stream().map(survey::inFile).toList();
        if (survey.source() instanceof Respondents respondents
                && named.stream().allMatch(f -> survey.variable(f).isPresent())) {
            var facts = WeightFacts.of(respondents, named);
            terminal.problem(Problem.note(
                    "cli.edit-weight-facts",
                    facts.used(),
                    facts.people(),
                    facts.missing(),
                    facts.negative(),
                    facts.zero(),
                    facts.sum(),
                    facts.effective()));
        }
        return Weights.product(survey, into, label, named, scaled);
    }
}
