package org.mindgap.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;

/** A figure as a file, its data as CSV and its caption as text beside it: F.svg, F.csv, F.txt. */
public final class FigureFiles {
    private final FigureRenderer renderer;

    public FigureFiles(FigureRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What was written.
     *
     * @param files the figure first
     * @param problems what the figure could not show as it should
     */
    public record Written(List<Path> files, List<Problem> problems) {
        public Written {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes all three; files of these names are replaced. Nothing is written where the figure cannot be drawn.
     *
     * @param out ends in .svg, .pdf or .png
     * @throws ProblemException if it cannot be drawn in that size
     */
    public Written write(FigureSpec figure, DataTable data, FigureSize size, Path out)
            throws IOException, ProblemException {
        return write(figure, data, List.of(), size, out);
    }

    /** The same, with what there is to say of the numbers, which stands below the caption too. */
    public Written write(FigureSpec figure, DataTable data, List<Problem> notes, FigureSize size, Path out)
            throws IOException, ProblemException {
        return write(figure, data, notes, FigureStyle.of(size), out);
    }

    /** The same in a style. */
    public Written write(FigureSpec figure, DataTable data, List<Problem> notes, FigureStyle style, Path out)
            throws IOException, ProblemException {
        return write(figure, data, notes, style, Optional.empty(), out);
    }

    /** The same, and its numbers as a table of another format too. */
    public Written write(
            FigureSpec figure,
            DataTable data,
            List<Problem> notes,
            FigureStyle style,
            Optional<TableFormat> table,
            Path out)
            throws IOException, ProblemException {
        var drawn = new ByteArrayOutputStream();
        var problems = renderer.write(figure, format(out), style, drawn);
        var files = names(out, table);
        new SafeFile(out).write(drawn.toByteArray());
        new SafeFile(files.get(1)).write(data.csv());
        new SafeFile(files.get(2)).write(words(figure, notes, style.altText(figure)));
        if (table.isPresent() && files.size() > 3) {
            new SafeFile(files.get(3)).write(TableWriter.write(NotedTable.of(figure, data), table.get()));
        }
        return new Written(files, problems);
    }

    /** The files that are written for a figure: the figure, its data, its caption with the alt text. */
    public static List<Path> names(Path out, Optional<TableFormat> table) {
        var files = new ArrayList<>(List.of(out, beside(out, "csv"), beside(out, "txt")));
        table.filter(t -> t != TableFormat.CSV).ifPresent(t -> files.add(beside(out, t.ending())));
        return List.copyOf(files);
    }

    /** The figure alone. */
    public List<Problem> draw(FigureSpec figure, FigureSize size, Path out) throws IOException, ProblemException {
        var drawn = new ByteArrayOutputStream();
        var problems = renderer.write(figure, format(out), size, drawn);
        new SafeFile(out).write(drawn.toByteArray());
        return problems;
    }

    /** Title, subtitle, caption, notes and text alternative. */
    static String words(FigureSpec figure, List<Problem> notes, String altText) {
        var texts = new ProblemTexts(Locale.ENGLISH);
        var said = notes.stream().map(n -> texts.line(n).replaceAll("\\R", " ")).toList();
        return figure.title() + "\n" + figure.subtitle() + "\n\n"
                + figure.caption().plain() + "\n\n"
                + (said.isEmpty() ? "" : "Notes:\n" + String.join("\n", said) + "\n\n")
                + "For people who do not see it: " + altText + "\n";
    }

    private static FigureFormat format(Path out) {
        return FigureFormat.of(out).orElseThrow(() -> new IllegalArgumentException("no figure's ending: " + out));
    }

    private static Path beside(Path out, String ending) {
        var name = String.valueOf(out.getFileName());
        return out.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + ending);
    }
}
