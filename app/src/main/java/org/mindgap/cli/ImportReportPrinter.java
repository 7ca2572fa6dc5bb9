package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.Severity;

/** Says what an import brought, and what was left out or decided on the way. */
final class ImportReportPrinter {
    private static final int LINES = 5;

    private final Terminal terminal;
    private final TableOption format;

    ImportReportPrinter(Terminal terminal, TableOption format) {
        this.terminal = terminal;
        this.format = format;
    }

    /**
     * Prints it.
     *
     * @param imported what is now in the study
     * @param problems kept problems in the order of the file
     * @param counts how often each code came, kept or not
     */
    void print(DataTable imported, List<Problem> problems, Map<String, Integer> counts) throws IOException {
        if (format.json()) {
            json(imported, byLine(problems), counts);
        } else {
            lines(problems, counts);
            format.print(imported, terminal.out());
        }
    }

    /** How often each code came, for reports that keep every problem. */
    static Map<String, Integer> counts(List<Problem> problems) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        problems.forEach(p -> counts.merge(p.code(), 1, Integer::sum));
        return counts;
    }

    /** The first lines of each kind, in the order of the file, and how many more there are. */
    void lines(List<Problem> report, Map<String, Integer> counts) {
        var problems = byLine(report);
        for (var code : codes(problems)) {
            var some = of(code, problems);
            some.stream().limit(LINES).forEach(terminal::problem);
            var count = counts.getOrDefault(code, some.size());
            if (count > LINES) {
                terminal.problem(Problem.note("cli.more-alike", count - Math.min(LINES, some.size()), count));
            }
        }
    }

    private void json(DataTable imported, List<Problem> problems, Map<String, Integer> counts) throws IOException {
        try (var json = TableJson.generator(terminal.out())) {
            json.writeStartObject();
            json.writeFieldName("imported");
            TableJson.write(imported, json);
            json.writeFieldName("report");
            var rows = new ArrayList<List<Object>>();
            for (var code : codes(problems)) {
                var some = of(code, problems);
                rows.add(List.of(
                        code,
                        worst(some).name().toLowerCase(Locale.ROOT),
                        counts.getOrDefault(code, some.size()),
                        Terminal.line(some.get(0))));
            }
            TableJson.write(new DataTable(List.of("code", "severity", "count", "first"), rows), json);
            json.writeEndObject();
        }
        terminal.out().println();
    }

    /** What concerns the whole file first, then by line. */
    private static List<Problem> byLine(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingLong(ImportReportPrinter::line))
                .toList();
    }

    private static long line(Problem problem) {
        var place = problem.place();
        return place == null ? 0 : place.line();
    }

    private static Severity worst(List<Problem> problems) {
        return problems.stream().map(Problem::severity).max(Severity::compareTo).orElse(Severity.NOTE);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().toList();
    }

    private static List<Problem> of(String code, List<Problem> problems) {
        return problems.stream().filter(p -> p.code().equals(code)).toList();
    }
}
