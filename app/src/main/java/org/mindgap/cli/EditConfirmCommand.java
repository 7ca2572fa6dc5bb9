package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.edit.Confirmation;
import org.mindgap.edit.Edit;
import org.mindgap.edit.WordingFlag;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says that labels are how questions were asked. */
@Command(
        name = "confirm",
        description = "Confirms that the labels of questions are how they were asked: all that have no wording yet, but"
                + " for those that hardly can be (fewer than five words, cut, a battery's item without its stem).")
final class EditConfirmCommand implements Callable<Integer> {
    private static final int NAMED = 20;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Option(
            names = "--question",
            split = ",",
            paramLabel = "Q",
            description = "Only these questions, whatever their labels are like.")
    List<String> questions = new ArrayList<>();

    @Option(names = "--flagged", description = "Also labels that hardly are how a question was asked.")
    boolean flagged;

    @Mixin
    EditTarget target;

    EditConfirmCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return target.apply(
                "Labels confirmed as wording",
                terminal,
                survey -> questions.stream()
                        .allMatch(q -> survey.question(survey.inFile(q)).isPresent()),
                (study, survey) -> questions.isEmpty() ? all(survey) : named(survey));
    }

    private List<Edit> named(Survey survey) throws ProblemException {
        for (var id : questions) {
            if (survey.question(survey.inFile(id)).isEmpty()) {
                throw new ProblemException(Problem.error("cli.edit-no-question", id, survey.name()));
            }
        }
        return Confirmation.edits(survey, questions.stream().map(survey::inFile).toList());
    }

    private List<Edit> all(Survey survey) {
        var open = Confirmation.open(survey);
        if (open.isEmpty()) {
            terminal.problem(Problem.note("cli.edit-none-open"));
        }
        var doubtful = open.stream()
                .filter(q -> !flagged && !WordingFlag.of(q).isEmpty())
                .map(Question::id)
                .toList();
        if (!doubtful.isEmpty()) {
            var named = doubtful.stream().limit(NAMED).collect(Collectors.joining(", "));
            terminal.problem(Problem.warning(
                    "cli.edit-flagged", doubtful.size(), doubtful.size() > NAMED ? named + ", …" : named));
        }
        return Confirmation.edits(
                survey,
                open.stream()
                        .map(Question::id)
                        .filter(id -> !doubtful.contains(id))
                        .toList());
    }
}
