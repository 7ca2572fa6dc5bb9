package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets levels of measurement. */
@Command(name = "measure", description = "Says how variables and questions are measured.")
final class EditMeasureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(arity = "1..*", paramLabel = "NAME=MEASURE", description = "nominal, ordinal or scale.")
    List<String> words = new ArrayList<>();

    @Mixin
    EditTarget target;

    EditMeasureCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var named = Assignments.of(words);
        var edits = new ArrayList<Edit>();
        for (var one : named.all()) {
            edits.add(new Edit.MeasuredAs(one.name(), Assignments.constant(Measure.class, one.value())));
        }
        return target.apply("Measure", terminal, named::fit, (study, survey) -> edits);
    }
}
