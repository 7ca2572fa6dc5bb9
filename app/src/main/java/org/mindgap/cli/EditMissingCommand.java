package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.edit.Edit;
import org.mindgap.edit.MissingCheck;
import org.mindgap.edit.MissingOfQuestion;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Declares values missing. */
@Command(
        name = "missing",
        description =
                "Declares which values of variables are no answer, in the place of what was declared before. Options"
                        + " of a question that are no longer among them are answers again.")
final class EditMissingCommand extends AssigningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "VARIABLE=VALUES",
            description = "Single values and ranges, \"98, 99\" or \"-5 thru -1\" or \"lo thru 0\"; none takes the"
                    + " declaration away.")
    List<String> words = new ArrayList<>();

    @Option(names = "--anyway", description = "Also where nobody has such a value and no label names it.")
    boolean anyway;

    EditMissingCommand(Terminal terminal, Composition composition) {
        super("Missing values", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words);
    }

    @Override
    Edit edit(Assignments.Assignment one) {
        return new Edit.MissingValues(one.name(), one.value());
    }

    /** Of an opinion question its options say what is no answer, those that are not on the list any more no longer. */
    @Override
    List<Edit> edits(Survey survey, Assignments.Assignment one) throws ProblemException {
        var question = MissingOfQuestion.of(survey, one.name());
        if (question.isEmpty()) {
            return List.of(edit(one));
        }
        var answers = question.get().becomeAnswers(one.value());
        if (!answers.isEmpty()) {
            terminal.problem(Problem.warning(
                    "cli.missing-answers",
                    one.name(),
                    answers.stream()
                            .map(o -> o.label().equals(o.code()) ? o.code() : o.code() + " " + o.label())
                            .collect(Collectors.joining(", "))));
        }
        return question.get().edits(one.value());
    }

    /** A typo would change nothing, and be believed to have. */
    @Override
    void look(Survey survey, List<Edit> edits) throws ProblemException {
        var doubts = new MissingCheck(survey).of(edits);
        var errors = doubts.stream().filter(p -> p.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty() && !anyway) {
            throw new ProblemException(errors);
        }
        doubts.stream()
                .map(p -> new Problem(p.code(), Severity.WARNING, p.place(), p.arguments()))
                .forEach(terminal::problem);
    }
}
