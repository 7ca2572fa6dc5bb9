package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.edit.WvsOrder;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recodes the questions of the World Values Survey that are out of order. */
@Command(
        name = "wvs-order",
        description =
                "Lists the questions of the World Values Survey whose options are not coded in an order, and how they"
                        + " would be recoded: Q56, Q111, Q119, Q221, Q222, Q241 to Q249 and Q254 as WorldValuesBench does,"
                        + " E035 reversed. Recodes nothing without --apply.")
final class EditWvsOrderCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Option(names = "--apply", description = "Recodes the questions as listed, as one step.")
    boolean apply;

    @Mixin
    EditTarget target;

    EditWvsOrderCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (apply) {
            return target.apply("Order of WVS questions", terminal, s -> true, (study, survey) -> edits(survey));
        }
        try (var file = StudyFile.openReadOnly(target.edited.study.file)) {
            var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
            var rows = new ArrayList<List<Object>>();
            for (var proposal : found(survey).fitting()) {
                rows.add(List.of(survey.id(), proposal.question(), proposal.words()));
            }
            target.edited.table.print(new DataTable(List.of("survey", "question", "recoded"), rows), terminal.out());
        }
        return 0;
    }

    private List<Edit> edits(Survey survey) throws ProblemException {
        var edits = found(survey).fitting().stream()
                .flatMap(p -> p.edits().stream())
                .toList();
        if (edits.isEmpty()) {
            throw new ProblemException(Problem.error("cli.edit-no-wvs", survey.name()));
        }
        return edits;
    }

    private WvsOrder.Found found(Survey survey) {
        var found = WvsOrder.of(survey);
        if (!found.unlike().isEmpty()) {
            terminal.problem(Problem.note("cli.edit-unlike-wvs", String.join(", ", found.unlike())));
        }
        return found;
    }
}
