package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Reads respondents from a CSV file, with a codebook where there is one (docs/formats/respondents-csv.md). */
public final class RespondentCsvReader implements SurveyReader {

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public boolean respondents() {
        return true;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = FileFacts.head(file);
        var end = head.indexOf('\n');
        var header = end < 0 ? head : head.substring(0, end);
        return !head.startsWith("{")
                && !head.startsWith("[")
                && !DdiCodebookReader.isXml(head)
                && head.indexOf('\uFFFD') < 0
                && head.indexOf('\0') < 0
                && Stream.of(",", ";", "\t").anyMatch(header::contains);
    }

    @Override
    public SurveyImport read(SurveyRequest asked, JobContext context) throws IOException, ProblemException {
        var request = asked;
        var file = FileFacts.name(request.file());
        var log = new ProblemLog();
        var codebook = Codebook.NONE;
        if (request.codebook().isPresent()) {
            var path = request.codebook().get();
            codebook = new CodebookReader(path, log).read(path);
            request = codebook.extras().before(request);
        }
        mustBeWeights(request, codebook, file);
        RequestedRoles roles;
        var columns = new LinkedHashMap<String, ColumnDraft>();
        var weights = new LinkedHashMap<String, WeightDraft>();
        var replicates = new ArrayList<ReplicateDraft>();
        Optional<ReplicateScheme> scheme;
        int rows;
        List<String> order;
        try (var table = CsvTable.open(request.file(), context)) {
            NamedVariables.mustExist(request, table.header(), file);
            NamedVariables.countryOnce(request, table.header(), file);
            order = table.header();
            codebook = weighted(request, codebook, order, log, file);
            roles = new RequestedRoles(request, codebook);
            scheme = new ReplicateColumns(request, roles, file).in(order);
            rows = readRows(table, cells(order, roles, columns, weights, replicates, log, file), log, file);
        }
        if (rows == 0) {
            throw new ProblemException(Problem.error("formats.no-rows").at(Place.file(file)));
        }
        var assembly = new RespondentAssembly(file, request, codebook, roles, log);
        var drafted = assembly.assemble(order, columns, weights, rows).with(replicates, weights, rows, order, codebook);
        scheme.ifPresent(s -> log.add(ReplicateColumns.said(s).at(Place.file(file))));
        var name = request.name().orElse(FileFacts.stem(request.file()));
        var survey = new Survey(
                FileFacts.id(name),
                name,
                drafted.variables(),
                drafted.questions(),
                new InMemoryRespondents(rows, drafted.columns()),
                new Provenance(file, FileFacts.sha256(request.file()), codebook.fieldwork(), codebook.citation()),
                request.invented(),
                scheme);
        return new SurveyImport(codebook.extras().after(survey, codebook), ImportReport.of(log, file));
    }

    /** The weight that a layout is published with is used, and said, unless the user names another. */
    private static Codebook weighted(
            SurveyRequest request, Codebook codebook, List<String> header, ProblemLog log, String file) {
        var weight = codebook.weight();
        if (weight.isEmpty() || !request.weight().isEmpty()) {
            return codebook;
        }
        if (!header.contains(weight)) {
            log.add(Problem.warning("formats.layout-weight-missing", weight).at(Place.file(file)));
            return codebook;
        }
        log.add(Problem.note("formats.layout-weight", weight).at(Place.file(file)));
        return codebook.weighted();
    }

    static void mustBeWeights(SurveyRequest request, Codebook codebook, String file) throws ProblemException {
        for (var name : request.weight()) {
            var labels = codebook.entry(name).map(e -> e.options().values()).orElse(List.of());
            if (!labels.isEmpty()) {
                throw new ProblemException(Problem.error(
                                "formats.weight-labelled", labels.iterator().next())
                        .at(new Place(file, 0, name)));
            }
        }
    }

    /** Where the fields of a row go, column by column. */
    private static List<Cell> cells(
            List<String> header,
            RequestedRoles roles,
            Map<String, ColumnDraft> columns,
            Map<String, WeightDraft> weights,
            List<ReplicateDraft> replicates,
            ProblemLog log,
            String file) {
        List<Cell> cells = new ArrayList<>();
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i);
            var role = roles.of(name);
            if (name.isEmpty()) {
                log.add(Problem.warning("formats.header-empty", i + 1).at(Place.line(file, 1)));
                cells.add((cell, line) -> {});
            } else if (role.equals(Optional.of(Role.WEIGHT))) {
                var weight = new WeightDraft(name, file, log);
                weights.put(name, weight);
                cells.add(weight::add);
            } else if (role.equals(Optional.of(Role.REPLICATE))) {
                var replicate = new ReplicateDraft(name, file);
                replicates.add(replicate);
                cells.add(replicate::add);
            } else {
                var column = new ColumnDraft(
                        role.filter(RespondentCsvReader::hasAnyNumberOfCodes).isPresent());
                columns.put(name, column);
                cells.add(column::add);
            }
        }
        return cells;
    }

    private static int readRows(CsvTable table, List<Cell> cells, ProblemLog log, String file)
            throws IOException, ProblemException {
        if (table.separator() != ',') {
            log.add(Problem.note("formats.separator", table.separator() == '\t' ? "tabs" : "semicolons")
                    .at(Place.line(file, 1)));
        }
        var rows = 0;
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            var fields = row.get().fields();
            for (var i = 0; i < cells.size(); i++) {
                cells.get(i).add(fields.get(i), row.get().line());
            }
            rows++;
        }
        return rows;
    }

    static boolean hasAnyNumberOfCodes(Role role) {
        return role == Role.ID || role == Role.STRATUM || role == Role.CLUSTER;
    }

    /** Where a field of a row goes. */
    private interface Cell {
        void add(String cell, long line) throws ProblemException;
    }
}
