package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.FigureFiles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where a figure goes and how large it is. */
final class FigureOutput {
    private static final int LEAST_DPI = 36;
    private static final int MOST_DPI = 2400;

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
            description = "Width on paper in mm, cm or in: 85mm is one column, 174mm two.")
    @Nullable
    Double width;

    @Option(
            names = "--dpi",
            defaultValue = "300",
            paramLabel = "N",
            converter = Dpi.class,
            description = "Dots per inch of a PNG (default: ${DEFAULT-VALUE}).")
    int dpi;

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
        var size = new FigureSize(width == null ? usualWidth : width, dpi);
        var written = new FigureFiles(renderer).write(figure, data, notes, size, out);
        terminal.problems(notes);
        terminal.problems(written.problems());
        written.files().forEach(f -> terminal.out().println(f));
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
