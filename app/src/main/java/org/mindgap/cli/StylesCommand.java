package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.compare.style.Agreement;
import org.mindgap.compare.style.Style;
import org.mindgap.compare.style.StyleRow;
import org.mindgap.compare.style.Styles;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints response styles. */
@Command(
        name = "styles",
        description = {
            "Prints response styles of people and models over ordered questions: acquiescence (agreeing less disagreeing"
                    + " answers), extreme (first and last of four options or more), midpoint (the middle of an odd"
                    + " number).",
            "Which options agree is read from English labels, or those of an English translation; in other languages it is"
                    + " declared: by --agree and --disagree, or in the codebook by a pole named agreement. How many"
                    + " questions leave it open is told.",
            "Each question counts once; people and model are compared on the same ones. Errors are of these questions:"
                    + " the design of the people's sample, and the model's draws."
        },
        footer = {
            "",
            "Example:",
            "  mindgap styles --study S --by country",
            "  mindgap styles --study S --by religion --where country=India --topics family --csv",
            "  mindgap styles --study S --agree \"Sangat setuju,Setuju\" --disagree \"Tidak setuju,Sangat tidak setuju\"",
        })
final class StylesCommand implements Callable<Integer> {
    private static final double TAIL = 0.025;

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Option(
            names = "--agree",
            split = ",",
            paramLabel = "LABEL,LABEL",
            description = "Options that agree, in any language: labels (or codes) that mean it in every question.")
    Set<String> agree = new LinkedHashSet<>();

    @Option(names = "--disagree", split = ",", paramLabel = "LABEL,LABEL", description = "Options that disagree.")
    Set<String> disagree = new LinkedHashSet<>();

    @Mixin
    ScopeOptions scope;

    StylesCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (agree.isEmpty() != disagree.isEmpty()) {
            throw new ProblemException(Problem.error("methods.agree-and-disagree"));
        }
        return scope.print(
                this::table,
                List.of("Intervals of 95 % are of these questions; Student’s t."),
                new ScopeOptions.Drawn(
                        DotFigures.Kind.STYLES,
                        new DotsOption.Columns(scope.by.size() + 3, "difference", "lower", "upper", "", 100),
                        t -> t),
                terminal,
                composition);
    }

    private DataTable table(ScopeOptions.Opened opened) {
        var agreement = new Agreement(agree, disagree);
        var strange = agreement.strange(opened.scope().questions());
        if (!strange.isEmpty()) {
            terminal.problem(Problem.warning("methods.agreement-strange", String.join(", ", strange)));
        }
        var styles = new Styles(opened.scope(), agreement);
        if (styles.unknown() > 0) {
            terminal.problem(Problem.note("methods.agreement-unknown", styles.unknown()));
        }
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
