package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.figure.comparison.DotFigures.Around;
import org.mindgap.figure.comparison.DotFigures.Dot;
import org.mindgap.figure.comparison.DotFigures.Kind;
import org.mindgap.figure.comparison.RowKeys;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.FigureFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A table as a figure of dots with intervals, too. */
final class DotsOption {
    private static final String ASKED = "asked_as";
    private static final double WIDTH = 120;

    @Option(
            names = "--figure",
            paramLabel = "F.svg|F.pdf|F.png",
            converter = FigureOutput.FigurePath.class,
            description = "Also draws the table, a dot with its interval for each row, 120 mm wide, with its data and"
                    + " caption beside it.")
    @Nullable
    Path file;

    @Mixin
    FigureLook look;

    /**
     * Which columns are drawn.
     *
     * @param keys first columns that name a row
     * @param value the number
     * @param lower end of its interval
     * @param upper end of its interval
     * @param other beside it, or empty
     * @param times by how much all are multiplied
     */
    record Columns(int keys, String value, String lower, String upper, String other, double times) {}

    boolean wanted() {
        return file != null;
    }

    /**
     * Draws it where that is wanted.
     *
     * @param around its words; keys that are the same in every row go before {@link Around#what}
     */
    void draw(Kind kind, DataTable table, Columns of, Around around, Terminal terminal, Composition composition)
            throws ProblemException, IOException {
        if (file == null) {
            return;
        }
        var named = RowKeys.of(
                kind, table.rows().stream().map(r -> keys(table, r, of.keys())).toList());
        var dots = new ArrayList<Dot>();
        for (var i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            dots.add(new Dot(
                    named.label(i),
                    new Range(
                            number(table, row, of.value(), of),
                            number(table, row, of.lower(), of),
                            number(table, row, of.upper(), of)),
                    of.other().isEmpty() ? Double.NaN : number(table, row, of.other(), of),
                    named.block(i)));
        }
        if (dots.stream().allMatch(d -> Double.isNaN(d.value().value()))) {
            throw new ProblemException(Problem.error("methods.nothing-drawn"));
        }
        var what = new ArrayList<>(List.of(named.same(), around.what()));
        what.removeIf(String::isBlank);
        var figure = new DotFigures(Locale.ENGLISH)
                .of(
                        kind,
                        dots,
                        new Around(String.join("; ", what), around.notes(), around.watermark(), around.invented()),
                        table);
        write(figure, file, terminal, composition);
    }

    /** Draws what was put together already, where that is wanted. */
    void draw(ComparedFigure<?> figure, Terminal terminal, Composition composition)
            throws ProblemException, IOException {
        if (file != null) {
            write(figure, file, terminal, composition);
        }
    }

    private void write(ComparedFigure<?> figure, Path file, Terminal terminal, Composition composition)
            throws ProblemException, IOException {
        var renderer = composition.renderer().orElseThrow(() -> new ProblemException(Problem.error("cli.no-renderer")));
        var written = new FigureFiles(renderer).write(figure.spec(), figure.data(), List.of(), look.style(WIDTH), file);
        terminal.problems(written.problems());
        written.files().forEach(f -> terminal.err().println(f));
    }

    private static List<String> keys(DataTable table, List<Object> row, int keys) {
        return IntStream.range(0, keys)
                .mapToObj(c -> table.columns().get(c).equals(ASKED)
                        ? asked(String.valueOf(row.get(c)))
                        : String.valueOf(row.get(c)))
                .toList();
    }

    private static String asked(String word) {
        return switch (word) {
            case "none" -> "asked as no one in particular";
            case "country" -> "asked as someone from the country";
            case "group" -> "asked as someone of the group";
            default -> word;
        };
    }

    private static double number(DataTable table, List<Object> row, String column, Columns of) {
        var at = table.columns().indexOf(column);
        return at >= 0 && row.get(at) instanceof Number value ? of.times() * value.doubleValue() : Double.NaN;
    }
}
