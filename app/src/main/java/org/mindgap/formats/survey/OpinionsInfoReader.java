package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Role;

/**
 * Reads the codebook of an OpinionsQA folder: questions from info.csv, variables that divide people from metadata.csv
 * beside it (docs/formats/opinionsqa.md).
 */
final class OpinionsInfoReader {
    private static final String METADATA = "metadata.csv";
    private static final Pattern WAVE = Pattern.compile(".*_(W\\d+)");
    private static final String RELIGION = "RELIG";

    private final ProblemLog log;
    private final Map<String, Codebook.Entry> entries = new LinkedHashMap<>();
    private final Set<String> waves = new LinkedHashSet<>();

    OpinionsInfoReader(ProblemLog log) {
        this.log = log;
    }

    /** Whether a file has the columns of info.csv. */
    static boolean isInfo(Path file) throws IOException {
        return CsvHead.of(file).has("key", "question", "references", "option_ordinal");
    }

    Codebook read(Path info) throws IOException, ProblemException {
        var file = FileFacts.name(info);
        try (var table = CsvTable.open(info, JobContext.unwatched())) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                question(table, row.get(), file);
            }
        }
        var questions = entries.size();
        if (questions == 0) {
            throw new ProblemException(Problem.error("formats.info-empty").at(Place.file(file)));
        }
        var metadata = info.resolveSibling(METADATA);
        if (Files.isRegularFile(metadata)) {
            people(metadata);
            log.add(Problem.note("formats.info-read", file, questions, METADATA, entries.size() - questions)
                    .at(Place.file(file)));
        } else {
            log.add(Problem.note("formats.info-alone", file, questions, METADATA)
                    .at(Place.file(file)));
        }
        log.add(Problem.note("formats.info-wording", questions).at(Place.file(file)));
        // questions of several waves have no weight in common
        return new Codebook(
                entries,
                "",
                "",
                waves.size() == 1 ? "WEIGHT_" + waves.iterator().next() : "");
    }

    private void question(CsvTable table, CsvRow row, String file) throws ProblemException {
        var key = row.text(table.column("key"));
        var place = new Place(file, row.line(), key);
        try {
            var options = OpinionsOptions.of(
                    list(row.text(table.column("references")), "references"),
                    list(row.text(table.column("option_ordinal")), "option_ordinal"));
            var text = row.text(table.column("question"));
            if (key.isEmpty()) {
                throw new PythonLiteral.NotLiteralException("it has no key");
            }
            var wave = WAVE.matcher(key);
            waves.add(wave.matches() ? wave.group(1) : "");
            options.problems().forEach(p -> log.add(p.at(place)));
            put(
                    key,
                    new Codebook.Entry(
                            text,
                            text.isEmpty() ? Map.of() : Map.of("wording", text),
                            Optional.of(options.measure()),
                            Optional.empty(),
                            options.labels(),
                            options.kinds(),
                            row.line()),
                    file);
        } catch (PythonLiteral.NotLiteralException e) {
            log.add(Problem.warning("formats.info-row", key, String.valueOf(e.getMessage()))
                    .at(Place.line(file, row.line())));
        }
    }

    private void people(Path metadata) throws IOException, ProblemException {
        var file = FileFacts.name(metadata);
        try (var table = CsvTable.open(metadata, JobContext.unwatched())) {
            var missing = List.of("key", "options").stream()
                    .filter(c -> table.column(c) < 0)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new ProblemException(
                        Problem.error("formats.column-missing", missing, String.join(", ", table.header()))
                                .at(Place.line(file, 1)));
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var key = row.get().text(table.column("key"));
                try {
                    var labels = new LinkedHashMap<String, String>();
                    for (var label : list(row.get().text(table.column("options")), "options")) {
                        labels.put(PythonLiteral.text(label).strip(), PythonLiteral.text(label));
                    }
                    var role = key.equals(RELIGION) ? Role.RELIGION : Role.GROUP;
                    var line = row.get().line();
                    put(
                            key,
                            new Codebook.Entry(
                                    "", Map.of(), Optional.empty(), Optional.of(role), labels, Map.of(), line),
                            file);
                } catch (PythonLiteral.NotLiteralException e) {
                    log.add(Problem.warning("formats.info-row", key, String.valueOf(e.getMessage()))
                            .at(Place.line(file, row.get().line())));
                }
            }
        }
    }

    private void put(String key, Codebook.Entry entry, String file) throws ProblemException {
        if (entries.putIfAbsent(key, entry) != null) {
            throw new ProblemException(Problem.error("formats.info-twice", key).at(Place.line(file, entry.line())));
        }
    }

    private static List<?> list(String text, String field) throws PythonLiteral.NotLiteralException {
        if (PythonLiteral.parse(text) instanceof List<?> list) {
            return list;
        }
        throw new PythonLiteral.NotLiteralException(field + " is no list");
    }
}
