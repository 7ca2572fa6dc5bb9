package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what answers in a study: models and yardsticks. */
@Command(name = "models", description = "Lists models and yardsticks, and how many answers each has.")
final class ModelsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    TableOption table;

    ModelsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var rows = new ArrayList<List<Object>>();
        try (var file = StudyFile.openReadOnly(study.file)) {
            var surveys = new SurveyChoice(file).all(survey.name);
            for (var model : file.models()) {
                var answers = surveys.stream()
                        .mapToInt(s -> file.summary(s.id(), model.id()).answers())
                        .sum();
                rows.add(List.of(model.id(), model.name(), kind(model.kind()), answers, model.details()));
            }
        }
        table.print(new DataTable(List.of("id", "model", "kind", "answers", "details"), rows), terminal.out());
        return 0;
    }

    /** What the kind is called on the command line. */
    static String kind(Model.Kind kind) {
        return switch (kind) {
            case LANGUAGE_MODEL -> "language model";
            case INVENTED -> "invented model";
            case UNIFORM -> "yardstick: random guess";
            case MAJORITY -> "yardstick: most common answer";
            case NATIONAL -> "yardstick: national result";
            case HALVES -> "yardstick: two halves of the same survey";
        };
    }
}
