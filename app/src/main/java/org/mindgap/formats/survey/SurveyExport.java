package org.mindgap.formats.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.sav.SavWriter;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Writes the respondents of a survey as a file of another program, whole or not at all. */
public final class SurveyExport {
    private final Survey survey;
    private final Respondents respondents;
    private final Clock clock;

    /** What a survey is written as; the file's name says it. */
    public enum Kind {
        SAV(".sav"),
        CSV(".csv"),
        TSV(".tsv");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** By the ending of a name; nothing where it is none of these. */
        public static Optional<Kind> of(Path file) {
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(k -> name.endsWith(k.ending))
                    .findFirst();
        }
    }

    /**
     * What was written.
     *
     * @param files the survey first
     * @param notes what of the survey is not, or not so, in them
     */
    public record Written(List<Path> files, List<Problem> notes) {
        public Written {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /** Something that is written into a file. */
    private interface Content {
        void to(OutputStream stream) throws IOException;
    }

    /** @param respondents of the survey */
    public SurveyExport(Survey survey, Respondents respondents) {
        this(survey, respondents, Clock.system(ZoneId.systemDefault()));
    }

    /** @param clock says when an SPSS file was written; such a file says it in its first bytes */
    public SurveyExport(Survey survey, Respondents respondents, Clock clock) {
        this.survey = survey;
        this.respondents = respondents;
        this.clock = clock;
    }

    /** A file has weights and no place to say what they were raked to, of which errors here know. */
    private List<Problem> forgotten() {
        return survey.variables().stream()
                .filter(v ->
                        v.role() == Role.WEIGHT && respondents.raked(v.name()).isPresent())
                .map(v -> Problem.note("microdata.export-raked", v.shownName()))
                .toList();
    }

    /**
     * Writes a file, and for text a codebook beside it; what stood there before stays until the new files are whole.
     *
     * @param codes how codes are written as text; SPSS files have both
     */
    public Written write(Path file, Kind kind, CsvCodes codes, JobContext context) throws IOException {
        var notes = new ArrayList<Problem>(forgotten());
        if (kind == Kind.SAV) {
            var dictionary = new SurveyDictionary(survey, respondents, LocalDateTime.now(clock));
            notes.addAll(dictionary.lost());
            whole(file, stream -> notes.addAll(sav(stream, dictionary.dictionary(), dictionary.cells(), context)));
            return new Written(List.of(file), notes);
        }
        var csv = new SurveyCsv(survey, respondents, kind == Kind.TSV ? '\t' : ',', codes);
        var codebook = codebook(file);
        whole(file, stream -> notes.addAll(csv.write(stream, context)));
        whole(codebook, csv::writeCodebook);
        return new Written(List.of(file, codebook), notes);
    }

    /** Missing values with letters become numbers, which is said. */
    private static List<Problem> sav(OutputStream stream, Dictionary dictionary, List<Cells> cells, JobContext context)
            throws IOException {
        var notes = new ArrayList<Problem>();
        var fields = new ArrayList<Field>();
        var columns = new ArrayList<Cells>();
        for (var i = 0; i < cells.size(); i++) {
            var field = dictionary.fields().get(i);
            var column = cells.get(i);
            var letters = LetteredCodes.of(field, column);
            letters.ifPresent(l -> {
                notes.add(Problem.note("microdata.letters-coded", field.name(), l.words()));
                if (!l.answers(field).isEmpty()) {
                    notes.add(Problem.warning(
                            "microdata.letters-answers", field.name(), String.join(", ", l.answers(field))));
                }
            });
            fields.add(letters.map(l -> l.numbered(field)).orElse(field));
            columns.add(letters.map(l -> l.numbered(column)).orElse(column));
        }
        var written = new Dictionary(
                dictionary.origin(),
                fields,
                dictionary.weight(),
                dictionary.sets(),
                dictionary.attributes(),
                dictionary.documents());
        notes.addAll(new SavWriter(stream).write(written, columns, context));
        return notes;
    }

    /** Where the codebook of a file stands: {@code survey.codebook.json} beside {@code survey.csv}. */
    public static Path codebook(Path file) {
        var name = String.valueOf(file.getFileName());
        var end = name.lastIndexOf('.');
        return file.resolveSibling((end > 0 ? name.substring(0, end) : name) + ".codebook.json");
    }

    private static void whole(Path file, Content content) throws IOException {
        // as any new file, so that colleagues may read it: temporary ones are for their owner alone
        var half = file.resolveSibling(".mindgap-" + UUID.randomUUID() + ".part");
        try {
            try (var stream = Files.newOutputStream(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.to(stream);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
