package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.compare.agreement.Alpha;
import org.mindgap.compare.agreement.Level;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.formats.table.RatingsCsv;
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

/** Prints how far coders agree. */
@Command(
        name = "agreement",
        description = {
            "Prints Krippendorff's alpha of coders, judges or models who said something of the same things, from a CSV"
                    + " file: 1 is agreement throughout, 0 what chance gives.",
            "Either a row for each thing and a column for each coder (--coders), or a row for each value (--unit, --coder,"
                    + " --value). Empty fields and NA are missing, and are no disagreement. The interval of 95 %% is of a"
                    + " bootstrap of the things."
        },
        footer = {
            "",
            "Example:",
            "  mindgap agreement codes.csv --coders anna,ben,judge",
            "  mindgap agreement long.csv --unit item --coder judge --value stance --level ordinal --order con,null,pro",
        })
final class AgreementCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "A CSV file with a header.")
    Path file;

    @Option(names = "--coders", split = ",", paramLabel = "C,C", description = "The coders' columns.")
    List<String> coders = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "C", description = "The column that names the thing.")
    String unit = "";

    @Option(names = "--coder", paramLabel = "C", description = "The column that names the coder.")
    String coder = "";

    @Option(names = "--value", paramLabel = "C", description = "The column of what the coder said.")
    String value = "";

    @Option(
            names = "--level",
            split = ",",
            paramLabel = "nominal|ordinal|interval",
            converter = LevelWord.class,
            description = "What the values are; several make a row each. Default: nominal.")
    List<Level> levels = new ArrayList<>();

    @Option(
            names = "--order",
            split = ",",
            paramLabel = "V,V",
            description = "The values from low to high, where they are texts and ordinal. Default: numbers ascending.")
    List<String> order = new ArrayList<>();

    @Option(names = "--pairs", description = "Adds a row for each two coders.")
    boolean pairs;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Draws of things for the interval; 0 for none. Default: ${DEFAULT-VALUE}.")
    int replicates;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Mixin
    DotsOption figure;

    @Mixin
    TableOption table;

    AgreementCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (replicates < 0 || replicates > MOST) {
            throw new ProblemException(Problem.error("methods.replicates", replicates, MOST));
        }
        var wide = !coders.isEmpty();
        var named = !unit.isEmpty() && !coder.isEmpty() && !value.isEmpty();
        if (wide == named) {
            throw new ProblemException(Problem.error("methods.which-columns"));
        }
        var wanted = levels.isEmpty() ? List.of(Level.NOMINAL) : levels;
        var numbers = wanted.contains(Level.INTERVAL);
        var read = wide
                ? RatingsCsv.wide(file, coders, order, numbers, JobContext.unwatched())
                : RatingsCsv.stacked(file, unit, coder, value, order, numbers, JobContext.unwatched());
        if (!read.ordered() && wanted.contains(Level.ORDINAL)) {
            throw new ProblemException(Problem.error("methods.no-order"));
        }
        var all = new ArrayList<Alpha>();
        for (var level : wanted) {
            all.add(Alpha.of(read.ratings(), level, replicates, new Seed(seed)));
            if (pairs) {
                all.addAll(Alpha.pairs(read.ratings(), level, replicates, new Seed(seed)));
            }
        }
        told(all.get(0));
        var shown = shown(all);
        table.print(
                new NotedTable(
                        shown,
                        FileFacts.name(file),
                        List.of("Krippendorff's alpha; intervals: bootstrap of units."),
                        ""),
                terminal.out());
        figure.draw(
                DotFigures.Kind.AGREEMENT,
                shown,
                new DotsOption.Columns(2, "alpha", "lower", "upper", "", 1),
                new DotFigures.Around(FileFacts.name(file), List.of(), "", ""),
                terminal,
                composition);
        return Double.isNaN(all.get(0).alpha()) ? 1 : 0;
    }

    private void told(Alpha first) {
        if (first.unpaired() > 0) {
            terminal.problem(Problem.note("methods.unpaired", first.unpaired()));
        }
        if (Double.isNaN(first.alpha())) {
            terminal.problem(Problem.error(first.units() == 0 ? "methods.nothing-paired" : "methods.one-value"));
        }
    }

    private static DataTable shown(List<Alpha> all) {
        var rows = new ArrayList<List<Object>>();
        for (var one : all) {
            rows.add(List.of(
                    String.join(" + ", one.coders()),
                    one.level().name().toLowerCase(Locale.ROOT),
                    one.units(),
                    one.values(),
                    one.unpaired(),
                    one.alpha(),
                    one.lower(),
                    one.upper()));
        }
        return new DataTable(
                List.of("coders", "level", "units", "values", "units_left_out", "alpha", "lower", "upper"), rows);
    }

    /** Reads nominal, ordinal or interval. */
    static final class LevelWord implements ITypeConverter<Level> {
        @Override
        public Level convert(String word) {
            for (var level : Level.values()) {
                if (level.name().equalsIgnoreCase(word.strip())) {
                    return level;
                }
            }
            throw new TypeConversionException("Levels are nominal, ordinal and interval; found: " + word);
        }
    }
}
