package org.mindgap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.formats.survey.SurveyDoubts;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks at a study without changing it. */
@Command(
        name = "check",
        description = {
            "Looks whether a study is whole, for values of people that one may doubt (numbers that look like missing"
                    + " codes, answers written in several ways, weights below 0), and for answers that look wrong. Changes"
                    + " nothing.",
            "What is broken ends with exit code 1; with warnings alone (answers that look wrong, rows left out) it is"
                    + " 0."
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "STUDY", description = "The study file.")
    Path file;

    CheckCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException {
        var problems = new ArrayList<>(StudyFile.check(file));
        if (!Terminal.anyError(problems)) {
            problems.addAll(doubts());
        }
        terminal.problems(Alike.together(problems));
        if (problems.isEmpty()) {
            terminal.out().println("No problems found in " + file);
        }
        return Terminal.anyError(problems) ? 1 : 0;
    }

    /** What makes one doubt the values of its surveys, as they are with their edits. */
    private List<Problem> doubts() throws ProblemException {
        var found = new ArrayList<Problem>();
        try (var study = StudyFile.openReadOnly(file)) {
            for (var survey : new SurveyChoice(study).all(null)) {
                found.addAll(SurveyDoubts.of(survey, String.valueOf(file.getFileName())));
            }
        }
        return found;
    }
}
