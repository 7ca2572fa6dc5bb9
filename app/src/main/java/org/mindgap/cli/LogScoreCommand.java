package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.mindgap.compare.score.LogScores;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how probable models hold the answers that people gave. */
@Command(
        name = "log-score",
        description = {
            "Prints the mean logarithm (nats) of the probability that a model gives to the answers that respondents"
                    + " gave, weighted, with the error of their sample; nearer to 0 is better.",
            "Beside it the ceiling, the people's own shares (minus their entropy), and the floor, every option alike."
                    + " part is the way between the two: 1 the people's shares, 0 a guess, below 0 worse than that.",
            "An answer of probability 0 makes the score minus infinity: score is then of the questions without such"
                    + " answers, and zeros and at_zero say how many questions and people that leaves out. With few draws"
                    + " zeros come by chance; --mix is one way out, and is told."
        },
        footer = {
            "",
            "Example:",
            "  mindgap log-score --study S --by country",
            "  mindgap log-score --study S --by religion --where country=India --mix 0.05",
        })
final class LogScoreCommand implements Callable<Integer> {
    private static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    ScopeOptions scope;

    @Option(
            names = "--mix",
            paramLabel = "E",
            defaultValue = "0",
            description = "Mixes this part of every option alike into each answer of a model: (1 − E) q + E/k.")
    double mixed;

    LogScoreCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (!(mixed >= 0 && mixed < 1)) {
            throw new ProblemException(Problem.error("methods.mix", mixed));
        }
        var remarks = mixed > 0 ? List.of("Mixed with every option alike: " + mixed + ".") : List.<String>of();
        if (mixed > 0) {
            terminal.problem(Problem.note("methods.mixed", mixed));
        }
        return scope.print(
                this::table,
                remarks,
                new ScopeOptions.Drawn(
                        DotFigures.Kind.LOG_SCORE,
                        new DotsOption.Columns(scope.by.size() + 2, "score", "lower", "upper", "ceiling", 1),
                        LogScoreCommand::bounded),
                terminal,
                composition);
    }

    /** The table with the ends of intervals of 95 %. */
    private static DataTable bounded(DataTable table) {
        var columns = new ArrayList<>(table.columns());
        columns.addAll(List.of("lower", "upper"));
        var score = columns.indexOf("score");
        var error = columns.indexOf("se");
        var rows = new ArrayList<List<Object>>();
        for (var row : table.rows()) {
            var values = new ArrayList<>(row);
            var at = ((Number) row.get(score)).doubleValue();
            var half = NORMAL * ((Number) row.get(error)).doubleValue();
            values.addAll(List.of(at - half, at + half));
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    private DataTable table(ScopeOptions.Opened opened) {
        var columns = opened.columns();
        columns.addAll(List.of("n", "n_questions", "log_score", "zeros", "at_zero", "score", "se"));
        columns.addAll(List.of("ceiling", "floor", "part"));
        var rows = new ArrayList<List<Object>>();
        var without = 0;
        for (var row : new LogScores(opened.scope(), mixed).rows()) {
            var values = opened.row(row.column(), row.group());
            var score = row.score();
            values.addAll(List.of(score.base(), row.questions(), row.all(), row.zeros(), row.atZero()));
            values.addAll(List.of(score.value(), score.error(), row.ceiling(), row.floor(), row.part()));
            rows.add(values);
            without += row.zeros() > 0 ? 1 : 0;
        }
        if (without > 0) {
            terminal.problem(Problem.warning("methods.zeros", without, rows.size()));
        }
        return new DataTable(columns, rows);
    }
}
