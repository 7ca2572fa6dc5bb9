package org.mindgap.formats.survey;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Role;

/** Reads a codebook: question and options by variable, as JSON (docs/formats/respondents-csv.md), DDI or info.csv. */
final class CodebookReader {
    private static final Map<String, Measure> MEASURES =
            Map.of("nominal", Measure.NOMINAL, "ordinal", Measure.ORDINAL, "scale", Measure.SCALE);

    static final Map<String, Role> ROLES = Map.of(
            "opinion", Role.OPINION,
            "country", Role.COUNTRY,
            "religion", Role.RELIGION,
            "group", Role.GROUP,
            "weight", Role.WEIGHT,
            "replicate", Role.REPLICATE,
            "stratum", Role.STRATUM,
            "cluster", Role.CLUSTER,
            "id", Role.ID,
            "left-out", Role.LEFT_OUT);

    private static final Map<String, Pole.End> ENDS = Map.of("first", Pole.End.FIRST, "last", Pole.End.LAST);

    static final Map<String, OptionKind> KINDS = Map.of(
            "substantive", OptionKind.SUBSTANTIVE,
            "dont-know", OptionKind.DONT_KNOW,
            "refused", OptionKind.REFUSED,
            "not-asked", OptionKind.NOT_ASKED);

    private final String file;
    private final ProblemLog log;

    CodebookReader(Path codebook, ProblemLog log) {
        this.file = FileFacts.name(codebook);
        this.log = log;
    }

    Codebook read(Path codebook) throws IOException, ProblemException {
        if (!Files.isRegularFile(codebook)) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(file)));
        }
        if (DdiCodebookReader.isXml(FileFacts.head(codebook))) {
            return new DdiCodebookReader(file, log).read(codebook);
        }
        if (OpinionsInfoReader.isInfo(codebook)) {
            return new OpinionsInfoReader(log).read(codebook);
        }
        var entries = new LinkedHashMap<String, Codebook.Entry>();
        var extras = new ExtrasReader(file, log);
        try (var text = Utf8Reader.open(codebook);
                var parser = JsonText.mapper().createParser(new BufferedReader(text))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unexpected("an object of variable and question", parser);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var line = (long) parser.currentTokenLocation().getLineNr();
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw unexpected("an object with question and options for " + name, parser);
                }
                JsonNode body = parser.readValueAsTree();
                if (name.equals(ExtrasReader.SURVEY)) {
                    extras.survey(body, line);
                } else {
                    entries.put(name, entry(name, body, line));
                    extras.variable(name, body, entries.get(name).measure(), line);
                }
            }
        } catch (BadTextException e) {
            throw CsvTable.notText(file, e);
        } catch (JacksonException e) {
            throw JsonText.broken(file, e);
        }
        return new Codebook(entries, extras.fieldwork(), extras.citation(), "", extras.extras(), Map.of());
    }

    private Codebook.Entry entry(String name, JsonNode body, long line) throws ProblemException {
        var texts = new LinkedHashMap<String, String>();
        for (var field : List.of("wording", "language", "topic", "source", "battery")) {
            var text = JsonText.text(body.get(field));
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        var label = JsonText.text(body.get("label"));
        var labels = labels(body.get("options"), name, line);
        var kinds = kinds(body.get("kinds"), name, line);
        var missing = new Declared(missing(body.get("missing")));
        labels.forEach((code, text) -> {
            if (missing.has(code)) {
                kinds.putIfAbsent(code, OptionWords.kindOfMissing(text));
            }
        });
        return new Codebook.Entry(
                label.isEmpty() ? JsonText.text(body.get("question")) : label,
                texts,
                word(body.get("measure"), MEASURES, name, line),
                word(body.get("role"), ROLES, name, line),
                labels,
                kinds,
                pole(body.get("pole"), name, line),
                line);
    }

    /** The values that a codebook declares missing: "98, lo thru 0", a number, or several of these. */
    static String missing(@Nullable JsonNode node) {
        if (node != null && node.isArray()) {
            var all = new ArrayList<String>();
            node.forEach(one -> all.add(missing(one)));
            return all.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
        }
        return node != null && (node.isTextual() || node.isNumber())
                ? node.asText().strip()
                : "";
    }

    private Optional<Pole> pole(@Nullable JsonNode node, String name, long line) throws ProblemException {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        var what = JsonText.text(node.get("name"));
        if (!node.isObject() || what.isEmpty() || JsonText.text(node.get("end")).isEmpty()) {
            throw new ProblemException(Problem.error("formats.json-shape", "a pole of " + name + " with name and end")
                    .at(Place.line(file, line)));
        }
        return word(node.get("end"), ENDS, name, line).map(end -> new Pole(what, end));
    }

    private Map<String, String> labels(@Nullable JsonNode node, String name, long line) throws ProblemException {
        var labels = new LinkedHashMap<String, String>();
        if (node == null || node.isNull()) {
            return labels;
        }
        if (!node.isObject()) {
            throw new ProblemException(Problem.error("formats.json-shape", "options of " + name + " by code")
                    .at(Place.line(file, line)));
        }
        // a label is kept to the letter, what an interviewer reads to himself with it
        node.properties()
                .forEach(e -> labels.put(
                        e.getKey().strip(),
                        e.getValue().isTextual()
                                ? e.getValue().textValue()
                                : e.getValue().asText()));
        return labels;
    }

    private Map<String, OptionKind> kinds(@Nullable JsonNode node, String name, long line) {
        var kinds = new LinkedHashMap<String, OptionKind>();
        if (node != null && node.isObject()) {
            node.properties()
                    .forEach(e -> word(e.getValue(), KINDS, name, line)
                            .ifPresent(k -> kinds.put(e.getKey().strip(), k)));
        }
        return kinds;
    }

    private <T> Optional<T> word(@Nullable JsonNode node, Map<String, T> words, String name, long line) {
        var word = JsonText.text(node);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var meant = Optional.ofNullable(words.get(word));
        if (meant.isEmpty()) {
            log.add(Problem.warning(
                            "formats.codebook-word",
                            word,
                            name,
                            String.join(", ", words.keySet().stream().sorted().toList()))
                    .at(Place.line(file, line)));
        }
        return meant;
    }

    private ProblemException unexpected(String expected, JsonParser parser) {
        return new ProblemException(Problem.error("formats.json-shape", expected)
                .at(Place.line(file, Math.max(0, parser.currentTokenLocation().getLineNr()))));
    }
}
