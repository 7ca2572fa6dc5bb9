package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Mixin;

/** A command whose words each name something of a survey and what is said of it; all of them are one step. */
abstract class AssigningCommand implements Callable<Integer> {
    private final String step;
    final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    EditTarget target;

    /** @param step name of the step */
    AssigningCommand(String step, Terminal terminal) {
        this.step = step;
        this.terminal = terminal;
    }

    /** The words of the command line, understood. */
    abstract Assignments named() throws ProblemException;

    abstract Edit edit(Assignments.Assignment one) throws ProblemException;

    /** What a word means for a survey as it stands; one edit unless a command says otherwise. */
    List<Edit> edits(Survey survey, Assignments.Assignment one) throws ProblemException {
        return List.of(edit(one));
    }

    /** Refuses what is understood and cannot be meant; nothing unless a command looks. */
    void look(Survey survey, List<Edit> edits) throws ProblemException {}

    @Override
    public Integer call() throws ProblemException, IOException {
        var named = named();
        return target.apply(step, terminal, named::fit, (study, survey) -> {
            var edits = new ArrayList<Edit>();
            for (var one : named.inFile(survey).all()) {
                edits.addAll(edits(survey, one));
            }
            look(survey, edits);
            return edits;
        });
    }
}
