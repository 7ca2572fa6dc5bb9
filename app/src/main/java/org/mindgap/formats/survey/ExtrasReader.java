package org.mindgap.formats.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.microdata.SpssName;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.DisplayFormat;
import org.mindgap.survey.Measure;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.Wording;

/** What our own codebooks say beyond labels and options (docs/formats/respondents-csv.md). */
final class ExtrasReader {
    /** The key of what holds for the whole survey; no program lets a variable be called so. */
    static final String SURVEY = "$survey";

    private static final int VERSION = 1;

    private final String file;
    private final ProblemLog log;
    private final Map<String, CodebookExtras.Asked> asked = new HashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private Optional<JsonNode> whole = Optional.empty();

    /** @param log is told which names were not taken over */
    ExtrasReader(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    void variable(String name, JsonNode body, Optional<Measure> measure, long line) {
        measure.ifPresent(m -> measures.put(name, m));
        var translations = new ArrayList<Wording>();
        for (var node : list(body.get("translations"))) {
            translations.add(new Wording(
                    JsonText.text(node.get("language")),
                    JsonText.text(node.get("stem")),
                    JsonText.text(node.get("text")),
                    JsonText.text(node.get("source")),
                    list(node.get("options")).stream()
                            .map(o ->
                                    new Wording.OptionText(JsonText.text(o.get("code")), JsonText.text(o.get("text"))))
                            .toList(),
                    list(node.get("accepted")).stream().map(JsonText::text).toList()));
        }
        var more = new CodebookExtras.Asked(
                JsonText.text(body.get("stem")),
                JsonText.text(body.get("showcard")),
                translations,
                shownName(name, JsonText.text(body.get("shown_name")).strip(), line),
                CodebookReader.missing(body.get("missing")),
                format(JsonText.text(body.get("format"))));
        if (!more.nothing()) {
            asked.put(name, more);
        }
    }

    private static String format(String words) {
        return words.length() <= DisplayFormat.LONGEST ? words : "";
    }

    /** A name that is none, or that was given before, is not taken over, which is said. */
    private String shownName(String variable, String name, long line) {
        if (name.isEmpty() || name.equals(variable)) {
            return "";
        }
        var fault = SpssName.why(name);
        if (fault.isPresent()) {
            log.add(Problem.warning("formats.shown-name-invalid", name, variable, SpssName.LONGEST)
                    .at(Place.line(file, line)));
            return "";
        }
        var first = shown.putIfAbsent(name.toUpperCase(Locale.ROOT), variable);
        if (first != null) {
            log.add(Problem.warning("formats.shown-name-taken", name, variable, first)
                    .at(Place.line(file, line)));
            return "";
        }
        return name;
    }

    /** @throws ProblemException if a newer program wrote it */
    void survey(JsonNode body, long line) throws ProblemException {
        var version = body.path("version").asInt();
        if (version > VERSION) {
            throw new ProblemException(
                    Problem.error("formats.codebook-newer", version, VERSION).at(Place.line(file, line)));
        }
        whole = Optional.of(body);
    }

    CodebookExtras extras() {
        return new CodebookExtras(
                asked,
                whole.map(body -> new CodebookExtras.Whole(
                        JsonText.text(body.get("name")),
                        body.path("invented").asBoolean(),
                        JsonText.text(body.get("invented_column")),
                        body.path("guarded").asBoolean(),
                        replicates(body.path("replicates")),
                        measures)));
    }

    /** Dates of the fieldwork, or empty. */
    String fieldwork() {
        return whole.map(b -> JsonText.text(b.get("fieldwork"))).orElse("");
    }

    /** How to name the survey, or empty. */
    String citation() {
        return whole.map(b -> JsonText.text(b.get("citation"))).orElse("");
    }

    private static ReplicateRequest replicates(JsonNode node) {
        for (var kind : ReplicateShares.Method.values()) {
            if (kind.supplied() && kind.word().equals(JsonText.text(node.get("kind")))) {
                var scales = new ArrayList<Double>();
                list(node.get("scales")).forEach(s -> scales.add(s.asDouble()));
                return new ReplicateRequest(
                        list(node.get("columns")).stream().map(JsonText::text).toList(),
                        Optional.of(kind),
                        kind == ReplicateShares.Method.FAY
                                ? OptionalDouble.of(node.path("fay").asDouble())
                                : OptionalDouble.empty(),
                        scales);
            }
        }
        return ReplicateRequest.NONE;
    }

    private static List<JsonNode> list(@Nullable JsonNode node) {
        var all = new ArrayList<JsonNode>();
        if (node != null && node.isArray()) {
            node.forEach(all::add);
        }
        return all;
    }
}
