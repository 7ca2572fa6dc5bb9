package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.regression.Fit;
import org.mindgap.compare.regression.Regression;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is fitted to which table. */
final class FitOptions {
    @Parameters(
            paramLabel = "FILE",
            description = "A CSV file: a header, a row for each observation, decimal points; or semicolons and decimal"
                    + " commas.")
    Path file = Path.of("");

    @Option(
            names = "--formula",
            required = true,
            paramLabel = "FORMULA",
            description = "As in R: y ~ a + b:c + (1 + x | group). Names with blanks stand in backquotes.")
    String formula = "";

    @Option(names = "--ml", description = "Fits by maximum likelihood instead of REML.")
    boolean likelihood;

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
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of all draws. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--invented", description = "Says that the rows are invented, where the table does not say so.")
    boolean invented;

    /** What is invented in the table, after it was read. */
    MadeUp made = MadeUp.NOTHING;

    Fit fit(Terminal terminal) throws ProblemException, IOException {
        return fit(Optional.empty(), terminal);
    }

    /** @param against another formula to compare with */
    Fit fit(Optional<Formula> against, Terminal terminal) throws ProblemException, IOException {
        var written = Formula.of(formula);
        var read = ObservationsCsv.read(file, JobContext.unwatched());
        var data = read.data();
        made = invented ? MadeUp.all(Locale.ENGLISH) : MadeUp.of(data, Locale.ENGLISH);
        if (!made.nothing()) {
            terminal.problem(Problem.note("compare.invented-rows", made.sentence()));
        }
        var named = new LinkedHashSet<>(written.variables());
        against.ifPresent(f -> named.addAll(f.variables()));
        categories.forEach(named::remove);
        read.of(named).forEach(terminal::problem);
        for (var category : categories) {
            data = data.asCategories(category);
        }
        var fit = new Regression(written, against, likelihood, Optional.ofNullable(cluster), new Seed(seed)).fit(data);
        terminal.problems(fit.notes());
        return fit;
    }
}
