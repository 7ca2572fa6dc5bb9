package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.microdata.CellTexts;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MicrodataReader;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Reads respondents from a file of a statistics program, which brings its own labels (docs/formats/sav.md, dta.md). */
class MicrodataSurveyReader implements DescribingSurveyReader {
    /** Respondents whose country is looked at before an import. */
    private static final int LOOKED_AT = 100_000;

    private final MicrodataReader reader;

    MicrodataSurveyReader(MicrodataReader reader) {
        this.reader = reader;
    }

    @Override
    public final String format() {
        return reader.format();
    }

    @Override
    public final boolean respondents() {
        return true;
    }

    @Override
    public final boolean recognises(Path file) throws IOException {
        return reader.recognises(file);
    }

    @Override
    public final SurveyDescription describe(SurveyRequest request, JobContext context)
            throws IOException, ProblemException {
        var data = LetteredMicrodata.over(reader.open(request.file(), request.encoding()));
        var log = new ProblemLog();
        data.notes().forEach(log::add);
        if (request.codebook().isEmpty()) {
            countries(data, data.dictionary(), FileFacts.name(request.file()), context)
                    .ifPresent(log::add);
            return new SurveyDescription(data.dictionary(), log.problems());
        }
        var path = request.codebook().get();
        var said = new CodebookReader(path, log).read(path);
        var described = CodebookOverlay.over(data.dictionary(), said);
        countries(data, described, FileFacts.name(request.file()), context).ifPresent(log::add);
        return new SurveyDescription(described, log.problems());
    }

    /** What the codes of the country seem to be, where the file has no labels for them: its first people tell. */
    private static Optional<Problem> countries(Microdata data, Dictionary dictionary, String file, JobContext context)
            throws IOException {
        var country = SuggestedUses.country(dictionary).filter(f -> f.labels().isEmpty());
        if (country.isEmpty()) {
            return Optional.empty();
        }
        var name = country.get().name();
        var place = dictionary.fields().stream().map(Field::name).toList().indexOf(name);
        Microdata.Columns read;
        try {
            read = data.read(List.of(new Microdata.Wanted(place, true)), LOOKED_AT, context);
        } catch (ProblemException e) {
            return Optional.empty(); // a damaged file is refused, with its place, when it is imported
        }
        var cells = new CellTexts(read.columns().get(0));
        var codes = new LinkedHashSet<String>();
        for (var row = 0; row < read.rows() && codes.size() <= SeenValues.MOST; row++) {
            codes.add(cells.at(row));
        }
        codes.remove("");
        return new CountryCodes().said(name, codes).map(p -> p.at(new Place(file, 0, name)));
    }

    @Override
    public final SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var file = FileFacts.name(request.file());
        if (!Files.isRegularFile(request.file())) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(file)));
        }
        var log = new ProblemLog();
        var data = LetteredMicrodata.over(reader.open(request.file(), request.encoding()));
        data.notes().forEach(log::add);
        var dictionary = data.dictionary();
        var names = dictionary.fields().stream().map(Field::name).toList();
        NamedVariables.mustExist(request, names, file);
        NamedVariables.countryOnce(request, names, file);
        var codebook = described(request, dictionary, log, file);
        RespondentCsvReader.mustBeWeights(request, codebook, file);
        var roles = new RequestedRoles(request, codebook);
        new Overlooked(request, roles, file).in(dictionary).ifPresent(log::add);
        var scheme = new ReplicateColumns(request, roles, file).in(names);
        var read = data.read(wanted(dictionary, roles), context);
        read.notes().forEach(log::add);
        if (read.rows() == 0) {
            throw new ProblemException(Problem.error("formats.no-rows").at(Place.file(file)));
        }
        var back = new FormatsBack(dictionary.fields(), read);
        codebook = MicrodataCodebook.completed(codebook, back.fields(), back.cells());
        scaledCodes(dictionary, roles).ifPresent(p -> log.add(p.at(Place.file(file))));
        var decided = new OptionChoices(request.choices(), roles);
        codebook = decided.applied(codebook);
        decided.report(file, log);
        var drafts = new Drafts(file, log);
        for (var i = 0; i < names.size(); i++) {
            context.checkCancelled();
            drafts.add(
                    back.fields().get(i), roles.of(names.get(i)), back.cells().get(i));
        }
        var drafted = new RespondentAssembly(file, request, codebook, roles, log)
                .assemble(names, drafts.columns, drafts.weights, read.rows(), context)
                .with(drafts.replicates, drafts.weights, read.rows(), names, codebook);
        scheme.ifPresent(s -> log.add(ReplicateColumns.said(s).at(Place.file(file))));
        var name = request.name().orElse(FileFacts.stem(request.file()));
        var survey = new Survey(
                FileFacts.id(name),
                name,
                drafted.variables(),
                drafted.questions(),
                new PackedRespondents(read.rows(), drafted.columns()),
                new Provenance(
                        file, FileFacts.sha256(request.file(), context), codebook.fieldwork(), codebook.citation()),
                request.invented() || dictionary.attributes().containsKey(SurveyDictionary.INVENTED),
                scheme);
        var known = new FileNames(back.fields());
        if (known.restored() > 0) {
            log.add(Problem.note("formats.names-restored", known.restored()).at(Place.file(file)));
        }
        var whole = known.restored(codebook.extras().after(survey, codebook, log), dictionary);
        new GroupNotes(whole, (Respondents) whole.source(), file, log).say();
        return new SurveyImport(whole, ImportReport.of(log, file));
    }

    /** The codebook that the user names, else the file's own; the file's own weight counts unless the user names one. */
    private static Codebook described(SurveyRequest request, Dictionary dictionary, ProblemLog log, String file)
            throws IOException, ProblemException {
        var own = MicrodataCodebook.of(dictionary);
        if (request.codebook().isPresent()) {
            var path = request.codebook().get();
            own = CodebookOverlay.over(own, new CodebookReader(path, log).read(path));
        }
        if (own.weight().isEmpty() || !request.weight().isEmpty()) {
            return own;
        }
        if (request.uses().getOrDefault(own.weight(), Role.WEIGHT) != Role.WEIGHT) {
            log.add(Problem.warning("formats.file-weight-unused", own.weight()).at(Place.file(file)));
            return own;
        }
        log.add(Problem.note("formats.file-weight", own.weight()).at(Place.file(file)));
        return own.weighted();
    }

    /** Labelled codes that the file calls a scale, as SPSS calls every number at first, are none here, which is said. */
    private static Optional<Problem> scaledCodes(Dictionary dictionary, RequestedRoles roles) {
        var names = dictionary.fields().stream()
                .filter(f -> f.measure().equals(Optional.of(Measure.SCALE))
                        && !f.labels().isEmpty()
                        && !f.attributes().containsKey(SurveyDictionary.USE_AS))
                .map(Field::name)
                .filter(n -> roles.of(n).filter(r -> r != Role.OPINION).isEmpty())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.note("formats.scale-codes", names.size(), names.get(0)));
    }

    private static List<Microdata.Wanted> wanted(Dictionary dictionary, RequestedRoles roles) {
        List<Microdata.Wanted> wanted = new ArrayList<>();
        for (var i = 0; i < dictionary.fields().size(); i++) {
            var role = roles.of(dictionary.fields().get(i).name());
            wanted.add(new Microdata.Wanted(
                    i, role.filter(RespondentCsvReader::hasAnyNumberOfCodes).isPresent()));
        }
        return wanted;
    }

    /** Columns on their way into a survey, by what they are used as. */
    private static final class Drafts {
        private final String file;
        private final ProblemLog log;
        private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();
        private final Map<String, WeightDraft> weights = new LinkedHashMap<>();
        private final List<ReplicateDraft> replicates = new ArrayList<>();

        Drafts(String file, ProblemLog log) {
            this.file = file;
            this.log = log;
        }

        void add(Field field, Optional<Role> role, Cells read) throws ProblemException {
            var name = field.name();
            var cells = read;
            if (areNumbers(field, role)) {
                var kept = !role.equals(Optional.of(Role.REPLICATE));
                var numbers = DeclaredMissing.of(read, field.missing(), kept);
                cells = numbers.cells();
                if (numbers.values() > 0) {
                    log.add((numbers.tagged() > 0
                                    ? Problem.note("formats.missing-tagged", numbers.values(), numbers.tagged())
                                    : Problem.note("formats.missing-numbers", numbers.values()))
                            .at(new Place(file, 0, name)));
                }
            }
            if (role.equals(Optional.of(Role.WEIGHT))) {
                var draft = new WeightDraft(name, file, log, NumberStyle.PLAIN, field.missing());
                var texts = new CellTexts(cells);
                for (var row = 0; row < cells.size(); row++) {
                    draft.add(texts.at(row), row + 1L);
                }
                weights.put(name, draft);
            } else if (role.equals(Optional.of(Role.REPLICATE))) {
                var draft = new ReplicateDraft(name, file);
                var texts = new CellTexts(cells);
                for (var row = 0; row < cells.size(); row++) {
                    draft.add(texts.at(row), row + 1L);
                }
                replicates.add(draft);
            } else {
                columns.put(
                        name,
                        ColumnDraft.of(
                                cells,
                                role.filter(RespondentCsvReader::hasAnyNumberOfCodes)
                                        .isPresent()));
            }
        }

        /** Weights, and columns without labels that are no groups and no ids. */
        private static boolean areNumbers(Field field, Optional<Role> role) {
            if (field.isText()) {
                return false;
            }
            return role.map(r -> r == Role.WEIGHT
                            || r == Role.REPLICATE
                            || (r == Role.LEFT_OUT && field.labels().isEmpty()))
                    .orElse(field.labels().isEmpty());
        }
    }
}
