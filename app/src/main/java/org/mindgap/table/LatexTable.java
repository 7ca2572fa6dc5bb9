package org.mindgap.table;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for LaTeX with the package booktabs. Letters of all scripts stay as they are: XeLaTeX and LuaLaTeX set them. */
final class LatexTable {
    private final NotedTable table;

    LatexTable(NotedTable table) {
        this.table = table;
    }

    String text() {
        var data = table.data();
        var text = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n");
        if (!table.caption().isBlank()) {
            text.append("\\caption{").append(escaped(table.caption())).append("}\n");
        }
        var columns = IntStream.range(0, data.columns().size())
                .mapToObj(i -> Cells.number(data, i) ? "r" : "l")
                .collect(Collectors.joining());
        text.append("\\begin{tabular}{").append(columns).append("}\n\\toprule\n");
        text.append(data.columns().stream().map(LatexTable::escaped).collect(Collectors.joining(" & ")))
                .append(" \\\\\n\\midrule\n");
        for (var row : data.rows()) {
            text.append(row.stream().map(LatexTable::cell).collect(Collectors.joining(" & ")))
                    .append(" \\\\\n");
        }
        text.append("\\bottomrule\n\\end{tabular}\n");
        for (var note : table.notes()) {
            text.append("\\par\\footnotesize ").append(escaped(note)).append('\n');
        }
        if (!table.invented().isBlank()) {
            text.append("\\par\\footnotesize\\textbf{")
                    .append(escaped(table.invented()))
                    .append("}\n");
        }
        return text.append("\\end{table}\n").toString();
    }

    /** A row that began with a bracket would be taken for the distance after the line before. */
    private static String cell(Object value) {
        var text = Cells.text(value);
        if (value instanceof Number && text.startsWith("-")) {
            return "$" + text + "$";
        }
        var escaped = text.equals(Cells.NONE) ? "--" : escaped(text);
        return escaped.startsWith("[") || escaped.startsWith("*") ? "{}" + escaped : escaped;
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.replaceAll("\\s+", " ").codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '<' -> out.append("\\textless{}");
                case '>' -> out.append("\\textgreater{}");
                case '|' -> out.append("\\textbar{}");
                case '"' -> out.append("\\textquotedbl{}");
                case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append((char) c);
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
