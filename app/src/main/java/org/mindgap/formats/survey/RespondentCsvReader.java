package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.table.MissingProposal;
import org.mindgap.formats.table.TableFiles;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Reads respondents from a CSV file, with a codebook where there is one (docs/formats/respondents-csv.md). */
public final class RespondentCsvReader implements DescribingSurveyReader {

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
        return TableFiles.recognises(file);
    }

    @Override
    public SurveyDescription describe(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var log = new ProblemLog();
        var codebook = Codebook.NONE;
        if (request.codebook().isPresent()) {
            var path = request.codebook().get();
            codebook = new CodebookReader(path, log).read(path);
        }
        return TableDescription.of(request, codebook, reading(request, codebook, log), log, context);
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
        var reading = reading(request, codebook, log);
        try (var table = CsvTable.open(request.file(), reading.dialect(), context)) {
            NamedVariables.mustExist(request, table.header(), file);
            NamedVariables.countryOnce(request, table.header(), file);
            order = table.header();
            codebook = codebook.headed(table.heading());
            if (!codebook.headings().isEmpty()) {
                log.add(Problem.note(
                                "formats.header-labels", codebook.headings().size())
                        .at(Place.file(file)));
            }
            codebook = weighted(request, codebook, order, log, file);
            roles = new RequestedRoles(request, codebook);
            new Overlooked(request, roles, file).in(order).ifPresent(log::add);
            scheme = new ReplicateColumns(request, roles, file).in(order);
            var missing = new MissingFields(request.table().missing());
            missing.mustExist(order, file);
            rows = readRows(
                    table,
                    new CsvCells(reading, codebook, missing, file, log).of(order, roles, columns, weights, replicates));
            missing.said(file).forEach(log::add);
            table.said().stream().filter(p -> !log.problems().contains(p)).forEach(log::add);
        }
        if (rows == 0) {
            throw new ProblemException(Problem.error("formats.no-rows").at(Place.file(file)));
        }
        var decided = new OptionChoices(request.choices(), roles);
        var said = !request.choices().equals(Choices.NONE);
        if (said) {
            codebook = decided.applied(codebook);
        }
        var assembly = new RespondentAssembly(file, request, codebook, roles, log);
        if (said) {
            assembly.deciding(decided);
        }
        var drafted = assembly.assemble(order, columns, weights, rows, context)
                .with(replicates, weights, rows, order, codebook);
        if (said) {
            decided.report(file, log);
        }
        scheme.ifPresent(s -> log.add(ReplicateColumns.said(s).at(Place.file(file))));
        var name = request.name().orElse(FileFacts.stem(request.file()));
        var survey = new Survey(
                FileFacts.id(name),
                name,
                drafted.variables(),
                drafted.questions(),
                new PackedRespondents(rows, drafted.columns()),
                new Provenance(
                        file, FileFacts.sha256(request.file(), context), codebook.fieldwork(), codebook.citation()),
                request.invented(),
                scheme);
        var whole = codebook.extras().after(survey, codebook, log);
        new GroupNotes(whole, (Respondents) whole.source(), file, log).say();
        return new SurveyImport(whole, ImportReport.of(log, file));
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

    private static TableHead reading(SurveyRequest request, Codebook codebook, ProblemLog log)
            throws IOException, ProblemException {
        return TableReading.of(request, proposal -> labelled(proposal, codebook), log);
    }

    /** A code that the codebook labels wherever it was seen is an option, and nothing has to be proposed. */
    private static boolean labelled(MissingProposal proposal, Codebook codebook) {
        return !proposal.taken()
                && proposal.columns().stream()
                        .allMatch(column -> codebook.entry(column)
                                .filter(e ->
                                        e.options().containsKey(proposal.code().code()))
                                .isPresent());
    }

    private static int readRows(CsvTable table, List<CsvCells.Cell> cells) throws IOException, ProblemException {
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
}
