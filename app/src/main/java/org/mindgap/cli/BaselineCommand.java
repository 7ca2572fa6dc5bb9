package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a yardstick to a study as a model. */
@Command(
        name = "baseline",
        description = "Adds a yardstick to the study as a model, so that gaps and figures show it like any other.")
final class BaselineCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Option(
            names = "--answers",
            required = true,
            paramLabel = "halves|national|majority|uniform",
            description = {
                "halves: one random half of the same survey against the other.",
                "national: what the whole country answered.",
                "majority: always the option most common in the country.",
                "uniform: every option equally often (random guess)."
            })
    Yardstick yardstick;

    @Mixin
    TableOption table;

    /** What the yardstick answers. */
    enum Yardstick {
        HALVES(Model.Kind.HALVES),
        NATIONAL(Model.Kind.NATIONAL),
        MAJORITY(Model.Kind.MAJORITY),
        UNIFORM(Model.Kind.UNIFORM);

        private final Model.Kind kind;

        Yardstick(Model.Kind kind) {
            this.kind = kind;
        }
    }

    BaselineCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.open(study.file)) {
            terminal.problems(file.notes());
            var model = file.addYardstick(yardstick.kind);
            table.print(
                    new DataTable(
                            List.of("id", "model", "kind"),
                            List.of(List.of(model.id(), model.name(), ModelsCommand.kind(model.kind())))),
                    terminal.out());
        }
        return 0;
    }
}
