package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Groups;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Replicates;
import org.mindgap.compare.linear.ClusterErrors;
import org.mindgap.compare.linear.LinearModel;
import org.mindgap.compare.linear.WildBootstrap;
import org.mindgap.compare.mixed.LikelihoodRatio;
import org.mindgap.compare.mixed.MixedFit;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Fits a regression to a table. */
@Command(
        name = "fit",
        description = {
            "Fits a linear mixed model, or a linear model where the formula has no group in brackets, to a CSV file"
                    + " with a row for each observation.",
            "Mixed models are fitted by REML unless --ml is given; degrees of freedom are Satterthwaite's. Rows that"
                    + " repeat one computation, such as rounds of a bootstrap, are no observations: they are told."
        },
        footer = {
            "",
            "Example:",
            "  mindgap fit scores.csv --formula \"alignment ~ consistency + language + (1 | model)\"",
            "  mindgap fit scores.csv --formula \"y ~ x + (x | g)\" --against \"y ~ x + (1 | g)\" --json",
            "  mindgap fit scores.csv --formula \"y ~ x\" --cluster question",
        })
final class FitCommand implements Callable<Integer> {
    private static final int DRAWS = 9999;
    private static final double ROUNDED = 1e-25;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            description = "A CSV file: a header, a row for each observation, decimal points; or semicolons and decimal"
                    + " commas.")
    Path file;

    @Option(
            names = "--formula",
            required = true,
            paramLabel = "FORMULA",
            description = "As in R: y ~ a + b:c + (1 + x | group). Names with blanks stand in backquotes.")
    String formula;

    @Option(names = "--ml", description = "Fits by maximum likelihood instead of REML.")
    boolean likelihood;

    @Option(
            names = "--against",
            paramLabel = "FORMULA",
            description = "Compares with another mixed model by the ratio of their likelihoods; both fitted by ML.")
    @Nullable
    String against;

    @Option(
            names = "--cluster",
            paramLabel = "VAR",
            description =
                    "Of a formula without groups: rows of one value of VAR may depend on one another. Errors CR1 and"
                            + " CR2, and p by the wild cluster bootstrap.")
    @Nullable
    String cluster;

    @Option(
            names = "--category",
            paramLabel = "VAR",
            split = ",",
            description = "Variables whose numbers are categories.")
    List<String> categories = new ArrayList<>();

    @Option(
            names = "--what",
            paramLabel = "coefficients|groups|rows",
            defaultValue = "COEFFICIENTS",
            converter = WhatWord.class,
            description =
                    "What --csv and --as print: coefficients (the default); the groups' own effects; or each row's"
                            + " fitted value and residual. --json has all but the rows.")
    What what;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the wild bootstrap where it draws. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Mixin
    TableOption table;

    FitCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    /** Which table is printed. */
    enum What {
        COEFFICIENTS,
        GROUPS,
        ROWS
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var written = Formula.of(formula);
        var read = ObservationsCsv.read(file, JobContext.unwatched());
        var data = read.data();
        var named = new LinkedHashSet<>(written.variables());
        if (against != null) {
            named.addAll(Formula.of(against).variables());
        }
        categories.forEach(named::remove);
        read.of(named).forEach(terminal::problem);
        for (var category : categories) {
            data = data.asCategories(category);
        }
        data.needed(written);
        Replicates.in(data, written)
                .ifPresent(r -> terminal.problem(Problem.warning("compare.replicates", r.column(), r.count())));
        if (written.groupings().isEmpty()) {
            linear(written, data);
        } else {
            mixed(written, data);
        }
        return 0;
    }

    private void mixed(Formula written, Observations data) throws ProblemException, IOException {
        if (cluster != null) {
            throw new ProblemException(Problem.error("compare.no-cluster"));
        }
        var compared = against == null ? null : Formula.of(against);
        var used = compared == null ? data : data.needed(compared).needed(written);
        var other = compared == null ? null : MixedFit.of(compared, used, false);
        var model = MixedFit.of(written, used, !likelihood && other == null);
        var ratio = other == null ? null : LikelihoodRatio.of(model, other);
        told(data.rows() - model.rows(), data.rows(), model.dropped());
        perfect(model.fitted(), model.residuals());
        if (model.singular()) {
            terminal.problem(Problem.note("compare.singular"));
        }
        if (ratio != null && ratio.boundary()) {
            terminal.problem(Problem.note("compare.ratio-boundary"));
        }
        var words = new MixedWords(model);
        if (table.json()) {
            FitJson.print(model, other, ratio, terminal.out());
        } else if (!table.text() || what != What.COEFFICIENTS) {
            var shown = switch (what) {
                case COEFFICIENTS -> FitTables.fixed(model);
                case GROUPS -> FitTables.groups(model);
                case ROWS -> FitTables.rows(model.fitted(), model.residuals());
            };
            table.print(
                    new NotedTable(shown, FileFacts.name(file) + " — " + formula, List.of(words.method()), ""),
                    terminal.out());
        } else {
            words.print(terminal.out());
            if (other != null && ratio != null) {
                words.compare(other, ratio, terminal.out());
            }
        }
    }

    private void linear(Formula written, Observations data) throws ProblemException, IOException {
        if (against != null) {
            throw new ProblemException(Problem.error("compare.against"));
        }
        var model = LinearModel.of(written, data);
        told(model.leftOut(), data.rows(), model.dropped());
        perfect(model.fitted(), model.residuals());
        var fit = cluster == null ? LinearFit.alone(model) : clustered(model, cluster);
        if (table.json()) {
            FitJson.print(fit, terminal.out());
        } else if (what == What.ROWS) {
            table.print(FitTables.rows(model.fitted(), model.residuals()), terminal.out());
        } else if (table.text()) {
            fit.print(terminal.out());
        } else {
            table.print(
                    new NotedTable(fit.table(), FileFacts.name(file) + " — " + formula, fit.notes(), ""),
                    terminal.out());
        }
    }

    private LinearFit clustered(LinearModel model, String by) throws ProblemException {
        var groups = groups(model.data(), by);
        var count = groups.levels().size();
        if (count < 2) {
            throw new ProblemException(Problem.error("compare.one-group", by));
        }
        if (count < LinearFit.FEW) {
            terminal.problem(Problem.note("compare.few-clusters", count));
        }
        return new LinearFit(
                model,
                by,
                ClusterErrors.simple(model, groups),
                ClusterErrors.reduced(model, groups),
                WildBootstrap.of(model, groups, DRAWS, new Seed(seed).generator()),
                WildBootstrap.exact(count));
    }

    private static Groups groups(Observations used, String by) throws ProblemException {
        var column = used.column(by);
        if (column.isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-column", by, String.join(", ", used.names())));
        }
        var without = used.rows() - used.complete(List.of(by)).length;
        if (without > 0) {
            throw new ProblemException(Problem.error("compare.cluster-missing", without, by));
        }
        return Groups.of(used, List.of(by));
    }

    /** Residuals that are nothing but last digits: errors and tests are then those of rounding. */
    private void perfect(double[] fitted, double[] residuals) {
        var size = Arrays.stream(fitted).map(f -> f * f).average().orElse(0);
        var left = Arrays.stream(residuals).map(r -> r * r).average().orElse(0);
        if (left <= ROUNDED * size) {
            terminal.problem(Problem.warning("compare.perfect-fit"));
        }
    }

    private void told(int leftOut, int rows, List<String> dropped) {
        if (leftOut > 0) {
            terminal.problem(Problem.warning("compare.rows-left-out", leftOut, rows));
        }
        if (!dropped.isEmpty()) {
            terminal.problem(Problem.note("compare.dropped", String.join(", ", dropped)));
        }
    }

    /** Reads coefficients, groups or rows. */
    static final class WhatWord implements ITypeConverter<What> {
        @Override
        public What convert(String word) {
            for (var what : What.values()) {
                if (what.name().equalsIgnoreCase(word.strip())) {
                    return what;
                }
            }
            throw new TypeConversionException("What is coefficients, groups or rows; found: " + word);
        }
    }
}
