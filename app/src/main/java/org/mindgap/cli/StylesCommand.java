package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.compare.style.Style;
import org.mindgap.compare.style.StyleRow;
import org.mindgap.compare.style.Styles;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints response styles. */
@Command(
        name = "styles",
        description = {
            "Prints response styles of people and models over ordered questions: acquiescence (agreeing less disagreeing"
                    + " answers, where options say agree and disagree in English), extreme (first and last of four options"
                    + " or more), midpoint (the middle of an odd number).",
            "Each question counts once; people and model are compared on the same ones. Errors are of these questions:"
                    + " the design of the people's sample, and the model's draws."
        },
        footer = {
            "",
            "Example:",
            "  mindgap styles --study S --by country",
            "  mindgap styles --study S --by religion --where country=India --topics family --csv",
        })
final class StylesCommand implements Callable<Integer> {
    private static final double TAIL = 0.025;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    ScopeOptions scope;

    StylesCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return scope.print(this::table, List.of("Intervals of 95 % are of these questions; Student’s t."), terminal);
    }

    private DataTable table(ScopeOptions.Opened opened) {
        var styles = new Styles(opened.scope());
        for (var style : Style.values()) {
            if (styles.questions(style) == 0) {
                terminal.problem(Problem.note("methods.style-not-shown", style.word()));
            }
        }
        var columns = opened.columns();
        columns.addAll(List.of("style", "n", "n_questions", "people", "people_se", "of_model", "of_model_se"));
        columns.addAll(List.of("difference", "difference_se", "lower", "upper", "df"));
        var rows = new ArrayList<List<Object>>();
        for (var row : styles.rows()) {
            var values = opened.row(row.column(), row.group());
            numbers(row, values);
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    private static void numbers(StyleRow row, List<Object> values) {
        var people = row.people();
        var df = people.degreesOfFreedom();
        var half = df < 1 ? Double.NaN : TDistribution.of(df).inverseSurvivalProbability(TAIL) * row.differenceError();
        values.addAll(List.of(row.style().word(), people.base(), row.questions(), people.value(), people.error()));
        values.addAll(List.of(row.model(), row.modelError(), row.difference(), row.differenceError()));
        values.addAll(List.of(row.difference() - half, row.difference() + half, df));
    }
}
