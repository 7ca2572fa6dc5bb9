package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets levels of measurement. */
@Command(name = "measure", description = "Says how variables and questions are measured.")
final class EditMeasureCommand extends AssigningCommand {
    @Parameters(arity = "1..*", paramLabel = "NAME=MEASURE", description = "nominal, ordinal or scale.")
    List<String> words = new ArrayList<>();

    EditMeasureCommand(Terminal terminal, Composition composition) {
        super("Measure", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words);
    }

    @Override
    Edit edit(Assignments.Assignment one) throws ProblemException {
        return new Edit.MeasuredAs(one.name(), Assignments.constant(Measure.class, one.value()));
    }
}
