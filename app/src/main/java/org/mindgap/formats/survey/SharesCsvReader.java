package org.mindgap.formats.survey;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Reads published shares from a plain CSV file, one figure per row (docs/formats/shares-csv.md). */
public final class SharesCsvReader implements SurveyReader {
    private static final Set<String> EVERYONE = Set.of("", "all", "everyone", "total");
    private static final int NAMED = 6;

    @Override
    public String format() {
        return "shares-csv";
    }

    @Override
    public boolean respondents() {
        return false;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = FileFacts.head(file);
        var end = head.indexOf('\n');
        var header = (end < 0 ? head : head.substring(0, end)).toLowerCase(Locale.ROOT);
        var names = List.of(header.strip().replace("\"", "").split("[,;\t]", -1));
        return names.contains("option")
                && (names.contains("percent") || names.contains("share"))
                && (names.contains("question_id") || names.contains("question_text"));
    }

    @Override
    public SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        return new Reading(request).run(context);
    }

    /** One file being read. */
    private static final class Reading {
        private final SurveyRequest request;
        private final String file;
        private final ProblemLog log = new ProblemLog();
        private final Map<String, SharesDraft> drafts = new LinkedHashMap<>();
        private final List<SharesRow> rows = new ArrayList<>();
        private final Map<String, Set<String>> values = new LinkedHashMap<>();
        private final Set<String> surveys = new LinkedHashSet<>();
        private final Set<String> fieldwork = new LinkedHashSet<>();

        Reading(SurveyRequest request) {
            this.request = request;
            this.file = FileFacts.name(request.file());
        }

        SurveyImport run(JobContext context) throws IOException, ProblemException {
            List<Variable> variables;
            // a text that stands for nothing is worth a line only where somebody took it
            var reading = TableReading.of(request, proposal -> !proposal.taken(), log);
            try (var table = CsvTable.open(request.file(), reading.dialect(), context)) {
                var columns = new SharesColumns(
                        table, request, file, reading.dialect().numbers());
                if (!columns.unread().isEmpty()) {
                    log.add(Problem.note("formats.columns-unread", String.join(", ", columns.unread()))
                            .at(Place.line(file, 1)));
                }
                columns.roles().keySet().forEach(name -> values.put(name, new LinkedHashSet<>()));
                request.countryIs()
                        .ifPresent(c -> values.getOrDefault(NamedVariables.COUNTRY, Set.of())
                                .add(c));
                for (var row = table.next(); row.isPresent(); row = table.next()) {
                    take(row.get(), columns);
                }
                table.said().stream().filter(p -> !log.problems().contains(p)).forEach(log::add);
                variables = variables(columns);
            }
            var assembled = new SharesAssembly(file, log).assemble(drafts.values(), rows);
            if (assembled.cells().isEmpty()) {
                throw new ProblemException(Stream.concat(
                                Stream.of(Problem.error("formats.no-cells").at(Place.file(file))),
                                log.problems().stream())
                        .toList());
            }
            var name = request.name().orElse(FileFacts.stem(request.file()));
            var survey = new Survey(
                    FileFacts.id(name),
                    name,
                    variables,
                    assembled.questions(),
                    new PublishedShares(assembled.cells()),
                    new Provenance(file, FileFacts.sha256(request.file(), context), joined(fieldwork), joined(surveys)),
                    request.invented());
            return new SurveyImport(survey, ImportReport.of(log, file));
        }

        private void take(CsvRow row, SharesColumns columns) {
            var id = columns.text(row, "question_id");
            if (id.isEmpty()) {
                id = columns.text(row, "question_text");
            }
            var option = columns.text(row, "option");
            if (id.isEmpty() || option.isEmpty()) {
                log.add(Problem.warning("formats.shares-row", id.isEmpty() ? "question_id" : "option")
                        .at(Place.line(file, row.line())));
                return;
            }
            drafts.computeIfAbsent(id, SharesDraft::new).take(row, columns, file, log);
            add(surveys, columns.text(row, "survey"));
            add(fieldwork, columns.text(row, "fieldwork"));
            var written = columns.number(row, columns.inPercent(row) ? "percent" : "share");
            rows.add(new SharesRow(
                    row.line(),
                    group(row, columns),
                    id,
                    option,
                    percent(row, columns, id),
                    columns.inPercent(row) && DecimalText.parseWhole(written).isPresent(),
                    columns.number(row, "n"),
                    source(row, columns)));
        }

        private Group group(CsvRow row, SharesColumns columns) {
            var codes = new LinkedHashMap<String, String>();
            request.countryIs().ifPresent(c -> codes.put(NamedVariables.COUNTRY, c));
            for (var name : columns.dividing()) {
                var value = columns.text(row, name);
                if (!EVERYONE.contains(value.toLowerCase(Locale.ROOT))) {
                    codes.put(name, value);
                    values.getOrDefault(name, Set.of()).add(value);
                }
            }
            return new Group(codes);
        }

        /** NaN where the figure is none, after a report. */
        private double percent(CsvRow row, SharesColumns columns, String question) {
            var inPercent = columns.inPercent(row);
            var written = columns.number(row, inPercent ? "percent" : "share");
            var value = DecimalText.parse(written).orElse(Double.NaN);
            if (!inPercent && !Double.isNaN(value)) {
                // through the decimal digits: 0.29 x 100 is not 29 in binary
                value = new BigDecimal(written).movePointRight(2).doubleValue();
            }
            if (value >= 0 && value <= 100) {
                return value;
            }
            log.add(Problem.warning(inPercent ? "formats.percent" : "formats.share", written, question)
                    .at(Place.line(file, row.line())));
            return Double.NaN;
        }

        private static String source(CsvRow row, SharesColumns columns) {
            var url = columns.text(row, "source_url");
            var source = columns.text(row, "source");
            var note = columns.text(row, "note");
            return Stream.of(
                            columns.text(row, "survey"),
                            columns.text(row, "fieldwork"),
                            source,
                            url,
                            note.isEmpty() ? "" : "note: " + note)
                    .filter(t -> !t.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        private List<Variable> variables(SharesColumns columns) {
            var variables = new ArrayList<Variable>();
            columns.roles()
                    .forEach((name, role) -> variables.add(new Variable(
                            name,
                            "",
                            role,
                            Measure.NOMINAL,
                            values.getOrDefault(name, Set.of()).stream()
                                    .map(v -> new Variable.Value(v, v))
                                    .toList())));
            return variables;
        }

        private static void add(Set<String> texts, String text) {
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }

        private static String joined(Set<String> texts) {
            var named = texts.stream().limit(NAMED).collect(Collectors.joining("; "));
            return texts.size() > NAMED ? named + "; …" : named;
        }
    }
}
