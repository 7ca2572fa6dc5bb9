package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.mixed.MixedModel;
import org.mindgap.compare.regression.Fit;
import org.mindgap.compare.regression.LinearFit;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.ProblemException;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    FitOptions options;

    @Option(
            names = "--against",
            paramLabel = "FORMULA",
            description = "Compares with another mixed model by the ratio of their likelihoods; both fitted by ML.")
    @Nullable
    String against;

    @Option(
            names = "--what",
            paramLabel = "coefficients|groups|rows",
            defaultValue = "COEFFICIENTS",
            converter = WhatWord.class,
            description =
                    "What --csv and --as print: coefficients (the default); the groups' own effects; or each row's"
                            + " fitted value and residual. --json has all but the rows.")
    What what;

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
        var fit = options.fit(against == null ? Optional.empty() : Optional.of(Formula.of(against)), terminal);
        if (fit.mixed().isPresent()) {
            mixed(fit.mixed().get(), fit);
        } else {
            linear(fit.linear().orElseThrow());
        }
        return 0;
    }

    private void mixed(MixedModel model, Fit fit) throws IOException {
        var other = fit.other().orElse(null);
        var ratio = fit.ratio().orElse(null);
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
                    new NotedTable(
                            shown,
                            FileFacts.name(options.file) + " — " + options.formula,
                            what == What.GROUPS ? List.of(words.method(), MixedWords.OWN) : List.of(words.method()),
                            options.made.sentence()),
                    terminal.out());
        } else {
            words.print(terminal.out());
            if (other != null && ratio != null) {
                words.compare(other, ratio, terminal.out());
            }
        }
    }

    private void linear(LinearFit fit) throws IOException {
        var words = new LinearWords(fit);
        if (table.json()) {
            FitJson.print(fit, terminal.out());
        } else if (what == What.ROWS) {
            table.print(FitTables.rows(fit.model().fitted(), fit.model().residuals()), terminal.out());
        } else if (table.text()) {
            words.print(terminal.out());
        } else {
            table.print(
                    new NotedTable(
                            words.table(),
                            FileFacts.name(options.file) + " — " + options.formula,
                            words.notes(),
                            options.made.sentence()),
                    terminal.out());
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
