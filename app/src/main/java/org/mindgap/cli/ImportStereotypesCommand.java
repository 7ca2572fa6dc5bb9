package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.stereotype.StereotypesCsv;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.KeptStereotypes;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Declares which options of which questions are a stereotype of a group. */
@Command(
        name = "stereotypes",
        description = {
            "Declares which options of which questions are said to be a stereotype of a group, and where that is said:"
                    + " a CSV file with the columns question, group (religion=Muslim; country=India), options (codes or"
                    + " labels, separated by ;) and source. Only then does amplification print how far answers shift"
                    + " towards them.",
            "The file takes the place of what the survey had; one without rows takes it away."
        })
final class ImportStereotypesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    Path file;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    TableOption table;

    ImportStereotypesCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var opened = StudyFile.open(study.file)) {
            terminal.problems(opened.notes());
            var one = new SurveyChoice(opened).one(survey.name, s -> true);
            var directions = StereotypesCsv.read(file, one);
            new KeptStereotypes(opened.kept()).keep(one.id(), directions);
            var rows = new ArrayList<List<Object>>();
            for (var direction : directions) {
                rows.add(List.of(
                        direction.question(),
                        AmplificationOptions.label(one, direction.group()),
                        String.join("; ", direction.options().stream().sorted().toList()),
                        direction.source()));
            }
            table.print(new DataTable(List.of("question", "group", "options", "source"), rows), terminal.out());
        }
        return 0;
    }
}
