package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.edit.EditsFile;
import org.mindgap.edit.Step;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the steps of a file again. */
@Command(
        name = "replay",
        description =
                "Makes the steps of a file that “edit save” wrote again, each as a step of its own; where one does"
                        + " not fit, none of them.")
final class EditReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "F.json", description = "The file of steps.")
    Path from = Path.of("");

    @Mixin
    EditTarget target;

    EditReplayCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var steps = EditsFile.read(from);
        try (var file = StudyFile.open(target.edited.study.file)) {
            terminal.problems(file.notes());
            var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
            var made = EditsFile.replay(file.edits(), survey.id(), steps);
            if (made == 0) {
                terminal.problem(Problem.note("cli.edit-nothing"));
            }
            var done = file.edits().history().stream()
                    .filter(s -> s.state() == Step.State.DONE)
                    .toList();
            target.edited.print(done.subList(done.size() - made, done.size()), terminal);
        }
        return 0;
    }
}
