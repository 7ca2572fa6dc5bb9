package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.Steadiness;
import org.mindgap.elicit.stable.VarianceRow;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how much of a model's answers hangs on the way of asking. */
@Command(
        name = "steady",
        description = {
            "Prints how much of a model's answers hangs on the way of asking: shares of their variance between"
                    + " questions, personas, wordings, orders of the options, what these explain together, and draws.",
            "The number is the mean place of ordered options, else the share of each. Only personas that were asked in"
                    + " every wording and every order count."
        },
        footer = {
            "",
            "Examples:",
            "  mindgap steady --study work.mindgap",
            "  mindgap steady --study work.mindgap --by-question --csv",
            "  mindgap steady --study work.mindgap --orders"
        })
final class SteadyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(names = "--model", paramLabel = "NAME|ID", description = "Only this model.")
    @Nullable
    String model;

    @ArgGroup
    What what = new What();

    /** One of these. */
    static final class What {
        @Option(names = "--by-question", description = "One row for each question.")
        boolean questions;

        @Option(
                names = "--orders",
                description =
                        "What the order of options does: how far answers lean to what is shown first (points), how"
                                + " much another order changes them, and what is shown first beside an even share.")
        boolean orders;
    }

    @Mixin
    TableOption table;

    SteadyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var opened = StudyFile.openReadOnly(study.file)) {
            var asked = new SurveyChoice(opened).one(survey.name, s -> true);
            var all = Steadiness.of(asked, opened).stream()
                    .filter(s -> model == null
                            || s.model().id().equals(model)
                            || s.model().name().equals(model))
                    .toList();
            if (all.isEmpty()) {
                throw new ProblemException(Problem.error("run.steady-one-way"));
            }
            table.print(what.orders ? orders(all) : variance(all), terminal.out());
            for (var one : all) {
                var left = one.variance().leftOut();
                if (left > 0) {
                    terminal.problem(
                            Problem.note("run.steady-left-out", one.model().name(), left));
                }
                terminal.problems(Steadiness.problems(one.model().name(), one.order()));
            }
            return 0;
        }
    }

    private DataTable variance(List<Steadiness> all) {
        var rows = new ArrayList<List<Object>>();
        for (var one : all) {
            if (what.questions) {
                one.variance().rows().forEach(r -> rows.add(row(one, r)));
            } else {
                one.variance().all().ifPresent(r -> rows.add(row(one, r)));
            }
        }
        return new DataTable(
                List.of(
                        "model",
                        "question",
                        "questions",
                        "personas",
                        "wordings",
                        "orders",
                        "between_questions",
                        "persona",
                        "wording",
                        "order",
                        "together",
                        "draws",
                        "consistency"),
                rows);
    }

    private static List<Object> row(Steadiness one, VarianceRow row) {
        return List.of(
                one.model().name(),
                row.question().isEmpty() ? "all" : row.question(),
                row.questions(),
                row.personas(),
                row.wordings(),
                row.orders(),
                row.betweenQuestions(),
                row.persona(),
                row.wording(),
                row.order(),
                row.rest(),
                row.draws(),
                row.consistency());
    }

    private static DataTable orders(List<Steadiness> all) {
        var rows = new ArrayList<List<Object>>();
        for (var one : all) {
            one.order()
                    .ifPresent(o -> rows.add(List.of(
                            one.model().name(), o.asked(), o.orders(), o.lean(), o.change(), o.first(), o.even())));
        }
        return new DataTable(
                List.of("model", "asked", "orders", "lean_points", "change_points", "first_share", "even_share"), rows);
    }
}
