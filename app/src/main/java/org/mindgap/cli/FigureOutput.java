package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigurePalette;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.FigureFiles;
import org.mindgap.table.TableFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where a figure goes and how large it is. */
final class FigureOutput {
    private static final int LEAST_DPI = 36;
    private static final int MOST_DPI = 2400;
    private static final double LARGEST_TYPE = 72;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.svg|F.pdf|F.png",
            converter = FigurePath.class,
            description = "The figure's file. Its data (F.csv) and its caption (F.txt) are written beside it.")
    Path out;

    @Option(
            names = "--width",
            paramLabel = "85mm",
            converter = LengthOption.class,
            description = "Width on paper in mm, cm or in: 85mm is one column, 174mm two; or the word slide: 16:9.")
    @Nullable
    Double width;

    @Option(
            names = "--font-size",
            paramLabel = "PT",
            converter = Points.class,
            description = "Size of labels in points, the rest in proportion; nothing is ever under 6.")
    @Nullable
    Double points;

    @Option(
            names = "--dpi",
            defaultValue = "300",
            paramLabel = "N",
            converter = Dpi.class,
            description = "Dots per inch of a PNG (default: ${DEFAULT-VALUE}).")
    int dpi;

    @Option(
            names = "--palette",
            paramLabel = "standard|warm|grey",
            defaultValue = "standard",
            converter = PaletteWord.class,
            description = "Colours, all measured for colour blindness (default: ${DEFAULT-VALUE}).")
    FigurePalette palette;

    @Option(names = "--dark", description = "Light type on a dark ground, for slides.")
    boolean dark;

    @Option(names = "--no-title", description = "Leaves the title away, for journals that set it themselves.")
    boolean noTitle;

    @Option(names = "--no-legend", description = "Leaves the legend away.")
    boolean noLegend;

    @Option(
            names = "--alt",
            defaultValue = "",
            paramLabel = "T",
            description = "Another text for people who do not see the figure. What is invented is said after it.")
    String alt;

    @Option(
            names = "--table",
            paramLabel = "latex|markdown|html|tsv",
            converter = TableOption.TableWord.class,
            description = "The figure's numbers in this format too, with its words as notes (F.tex, F.md ...).")
    @Nullable
    TableFormat table;

    /** Draws it and names the files. */
    void write(
            FigureSpec figure,
            DataTable data,
            List<Problem> notes,
            double usualWidth,
            Terminal terminal,
            Composition composition)
            throws ProblemException, IOException {
        var renderer = composition.renderer().orElseThrow(() -> new ProblemException(Problem.error("cli.no-renderer")));
        var written = new FigureFiles(renderer)
                .write(figure, data, notes, style(usualWidth), Optional.ofNullable(table), out);
        terminal.problems(notes);
        terminal.problems(written.problems());
        written.files().forEach(f -> terminal.out().println(f));
    }

    private FigureStyle style(double usualWidth) {
        var mm = width == null ? usualWidth : width;
        var size = mm == FigureSize.SLIDE.widthMm() ? FigureSize.SLIDE.at(dpi) : new FigureSize(mm, dpi);
        return new FigureStyle(size, points == null ? 0 : points, palette, dark, !noTitle, !noLegend, alt);
    }

    /** A size of type. */
    static final class Points implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            var bare = text.strip().replaceFirst("\\s*pt$", "");
            if (!bare.matches("\\d{1,3}(\\.\\d{1,3})?")) {
                throw new TypeConversionException("A size of type is a number of points, as in 7.5; found: " + text);
            }
            var points = Double.parseDouble(bare);
            if (points < FigureStyle.SMALLEST_TYPE || points > LARGEST_TYPE) {
                throw new TypeConversionException(
                        "Type has 6 to 72 points, since smaller type cannot be read in" + " print; found: " + text);
            }
            return points;
        }
    }

    /** A palette's word. */
    static final class PaletteWord implements ITypeConverter<FigurePalette> {
        @Override
        public FigurePalette convert(String word) {
            return FigurePalette.of(word)
                    .orElseThrow(
                            () -> new TypeConversionException("Palettes are standard, warm and grey; found: " + word));
        }
    }

    /** A file whose ending is a figure's. */
    static final class FigurePath implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            var path = Path.of(text);
            if (FigureFormat.of(path).isEmpty()) {
                throw new TypeConversionException("A figure's file ends in .svg, .pdf or .png; found: " + text);
            }
            return path;
        }
    }

    /** A resolution that a file can have. */
    static final class Dpi implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("\\d{1,5}")) {
                throw new TypeConversionException("Dots per inch are a whole number; found: " + text);
            }
            var dpi = Integer.parseInt(text);
            if (dpi < LEAST_DPI || dpi > MOST_DPI) {
                throw new TypeConversionException("Dots per inch are between 36 and 2400; found: " + text);
            }
            return dpi;
        }
    }
}
