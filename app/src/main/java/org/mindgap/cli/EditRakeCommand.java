package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Edit;
import org.mindgap.edit.MarginFile;
import org.mindgap.edit.RakedFacts;
import org.mindgap.edit.WeightFacts;
import org.mindgap.edit.Weights;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Weightless;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rakes weights. */
@Command(
        name = "rake",
        description = {
            "Makes a new weight so that variables have given shares (raking, as R's rake). It takes the place of the"
                    + " weight that there was; the recipe is kept and can be undone.",
            "FILE is CSV with the columns variable, value and share (0.48 or 48), one row for each value of each"
                    + " variable. Margins that contradict each other are refused."
        })
final class EditRakeCommand implements Callable<Integer> {
    private static final String NONE = "none";
    private static final double PERCENT = 100;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The margins.")
    Path file;

    @Option(
            names = "--base",
            paramLabel = "WEIGHT|none",
            description = "The weight to start from (default: the survey's; none: everybody counts the same).")
    @Nullable
    String base;

    @Option(
            names = "--trim",
            paramLabel = "N",
            description = "Cuts weights above N times their mean and spreads what is cut evenly over the others, as R's"
                    + " trimWeights(strict = TRUE).")
    double most;

    @Option(names = "--into", paramLabel = "NAME", description = "Name of the new weight (default: raked_weight).")
    String into = "raked_weight";

    @Option(names = "--label", paramLabel = "TEXT", description = "Its label.")
    String label = "";

    @Mixin
    EditTarget target;

    EditRakeCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return target.apply(
                "Raked weight",
                terminal,
                survey -> survey.source() instanceof Respondents,
                (study, survey) -> edits(survey));
    }

    private List<Edit> edits(Survey survey) throws ProblemException, IOException {
        var raked = new Edit.RakedWeight(into, label, start(survey), MarginFile.read(file, survey), most);
        if (survey.source() instanceof Respondents respondents
                && (raked.base().isEmpty() || survey.variable(raked.base()).isPresent())) {
            say(
                    RakedFacts.of(respondents, raked),
                    raked.base().isEmpty()
                            ? Weightless.NOBODY
                            : WeightFacts.of(respondents, List.of(raked.base())).weightless());
        }
        return Weights.raked(survey, raked);
    }

    private String start(Survey survey) throws ProblemException {
        if (base != null) {
            return base.equalsIgnoreCase(NONE) ? "" : survey.inFile(base);
        }
        var weights = survey.variables().stream()
                .filter(v -> v.role() == Role.WEIGHT)
                .map(Variable::name)
                .toList();
        if (weights.size() > 1) {
            throw new ProblemException(Problem.error("cli.rake-base", String.join(", ", weights)));
        }
        return weights.isEmpty() ? "" : weights.get(0);
    }

    private void say(RakedFacts facts, Weightless without) {
        terminal.problem(Problem.note(
                "cli.edit-rake-facts",
                facts.people(),
                facts.rounds(),
                without.people() == 0 ? "nobody" : String.join(", ", without.words()),
                number(facts.effectiveBefore()),
                number(facts.effective()),
                number(facts.designEffect()),
                number(facts.largest())));
        if (facts.trimmed() > 0) {
            terminal.problem(Problem.note("cli.edit-rake-trimmed", facts.trimmed(), number(PERCENT * facts.off())));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
