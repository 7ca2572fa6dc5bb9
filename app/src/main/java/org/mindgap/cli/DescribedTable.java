package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.table.Guess;
import org.mindgap.formats.table.Guesses;
import org.mindgap.formats.table.MissingProposal;
import org.mindgap.formats.table.ReadField;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.problem.ProblemTexts;

/** Says how a CSV file would be read, why, what else it could be, and how its first rows look then. */
final class DescribedTable {
    private static final String SCHEMA = "describe-table/1";

    private final TableHead head;
    private final TableOption format;
    private final Terminal terminal;
    private final ProblemTexts sentences = new ProblemTexts(Locale.ENGLISH);

    DescribedTable(TableHead head, TableOption format, Terminal terminal) {
        this.head = head;
        this.format = format;
        this.terminal = terminal;
    }

    void print(int rows) throws IOException {
        if (format.json()) {
            json();
        } else if (rows > 0) {
            format.print(rows(rows), terminal.out());
        } else if (format.text()) {
            terminal.out().println(sentences.line(head.decisions().get(0)));
            lines(decisions(), 3, "instead: ");
            lines(missing(), 3, "to read it as nothing: ");
            terminal.out().println();
            format.print(columns(), terminal.out());
        } else {
            format.print(decisions(), terminal.out());
        }
        head.conflicts().forEach(terminal::problem);
        head.open().forEach(terminal::problem);
    }

    /** One row under the other, since a reason is worth nothing when it is cut off. */
    private void lines(DataTable table, int why, String behind) {
        for (var row : table.rows()) {
            var out = terminal.out();
            out.println();
            out.println(row.subList(0, why).stream().map(String::valueOf).collect(Collectors.joining("  ")));
            out.println("  " + row.get(why));
            out.println("  " + behind + row.get(why + 1));
        }
    }

    private void json() throws IOException {
        try (var json = TableJson.generator(terminal.out())) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("file", head.file());
            json.writeNumberField("bytes", head.extent().size());
            json.writeNumberField("bytes_looked_at", head.extent().bytes());
            json.writeNumberField("rows_looked_at", head.extent().rows());
            json.writeBooleanField("whole", head.extent().whole());
            json.writeFieldName("decisions");
            TableJson.write(decisions(), json);
            json.writeFieldName("missing");
            TableJson.write(missing(), json);
            json.writeFieldName("columns");
            TableJson.write(columns(), json);
            json.writeArrayFieldStart("conflicts");
            for (var conflict : head.conflicts()) {
                json.writeString(Terminal.line(conflict));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private DataTable decisions() {
        var g = head.guesses();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("encoding", g.encoding(), c -> c.name().replaceFirst("^x-", "")));
        rows.add(row("delimiter", g.delimiter(), Delimiter::word));
        rows.add(row("quote", g.quote(), QuoteSign::word));
        rows.add(row("skip", g.skipped(), String::valueOf));
        rows.add(row("header_lines", g.headerLines(), String::valueOf));
        rows.add(row("decimal", g.decimal(), d -> d.word()));
        rows.add(row("thousands", g.thousands(), t -> t.word()));
        return new DataTable(List.of("decision", "taken", "by", "why", "instead"), rows);
    }

    private <T> List<Object> row(String name, Guess<T> guess, java.util.function.Function<T, String> word) {
        return List.of(
                name,
                guess.isOpen() ? "?" : word.apply(guess.value()),
                guess.by().name().toLowerCase(Locale.ROOT),
                sentences.sentence(guess.why()),
                guess.others().stream().limit(Guesses.NAMED).map(word).collect(Collectors.joining(", ")));
    }

    private DataTable missing() {
        return new DataTable(
                List.of("code", "fields", "taken", "why", "option"),
                head.missing().stream().map(this::missing).toList());
    }

    private List<Object> missing(MissingProposal proposal) {
        return List.of(
                proposal.code().code(),
                proposal.fields(),
                proposal.taken() ? "nothing" : "as it stands",
                sentences.sentence(proposal.why()),
                "--missing " + proposal.code().text());
    }

    /** What the first rows hold, as they are read now. */
    private DataTable columns() {
        List<List<Object>> rows = new ArrayList<>();
        var labelled = head.header().labels().stream().anyMatch(l -> !l.isEmpty());
        for (var i = 0; i < head.columns().size(); i++) {
            var column = i;
            var fields = head.rows().stream()
                    .filter(r -> column < r.size())
                    .map(r -> r.get(column))
                    .filter(f -> f.as() != ReadField.As.NOTHING)
                    .toList();
            List<Object> cells = new ArrayList<>(List.of(
                    head.columns().get(i),
                    fields.isEmpty()
                            ? ""
                            : fields.stream().allMatch(f -> f.as() == ReadField.As.NUMBER) ? "number" : "text",
                    fields.stream().map(ReadField::read).distinct().limit(3).collect(Collectors.joining("; "))));
            if (labelled) {
                cells.add(1, head.header().labels().get(i));
            }
            rows.add(cells);
        }
        return new DataTable(
                labelled ? List.of("name", "label", "type", "first_values") : List.of("name", "type", "first_values"),
                rows);
    }

    private DataTable rows(int most) {
        List<List<Object>> rows = new ArrayList<>();
        for (var row : head.rows().subList(0, Math.min(most, head.rows().size()))) {
            List<Object> cells = new ArrayList<>();
            for (var i = 0; i < head.columns().size(); i++) {
                cells.add(i < row.size() ? row.get(i).read() : "");
            }
            rows.add(cells);
        }
        return new DataTable(head.columns(), rows);
    }
}
