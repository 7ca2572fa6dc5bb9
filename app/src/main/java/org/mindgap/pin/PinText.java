package org.mindgap.pin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.formats.text.JsonText;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.KeptItem;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;

/** Pins as JSON, version 1, or 2 to 6 where a program of the version before would not know the kind; docs/formats/pins.md says what the fields mean. */
final class PinText {
    static final int VERSION = 6;
    private static final int NUMBERS = 5;
    private static final int COMPARED = 4;
    private static final int DIFFERENCES = 3;
    private static final int RANKS = 2;

    /** The same pin gives the same text. */
    String write(Pin pin) {
        var json = JsonText.mapper().createObjectNode();
        json.put("version", version(pin.request()));
        json.put("place", pin.place());
        json.put("caption", pin.caption());
        json.put("note", pin.note());
        request(json.putObject("request"), pin.request());
        mark(json.putObject("study"), pin.mark());
        return json.toString();
    }

    private static int version(PinRequest request) {
        if (request.compared().filter(Tabled.class::isInstance).isPresent()) {
            return VERSION;
        }
        if (request.ofVersionFive()) {
            return NUMBERS;
        }
        if (request.compared().isPresent()) {
            return COMPARED;
        }
        return request.differences() ? DIFFERENCES : request.ranks() ? RANKS : 1;
    }

    Pin read(KeptItem item) throws ProblemException {
        try {
            var json = JsonText.mapper().readTree(item.body());
            var version = json.path("version").asInt();
            if (version > VERSION) {
                throw new ProblemException(Problem.warning("pin.newer", version, VERSION));
            }
            return new Pin(
                    item.id(),
                    item.time(),
                    request(json.required("request")),
                    mark(json.required("study")),
                    json.path("place").asDouble(),
                    json.path("caption").asText(),
                    json.path("note").asText());
        } catch (JsonProcessingException e) {
            throw damaged(JsonText.firstLine(e), e);
        } catch (IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException damaged(String why, Exception cause) {
        return new ProblemException(Problem.warning("pin.damaged", why), cause);
    }

    private static void request(ObjectNode json, PinRequest request) {
        var query = request.query();
        json.put("kind", word(request.kind()));
        json.put("survey", request.survey());
        json.put("metric", query.metrics().get(0).id());
        request.heatmap().rows().forEach(json.putArray("rows")::add);
        json.put("yardsticks", request.heatmap().yardsticks());
        json.put("order", word(request.heatmap().order()));
        group(json.putObject("where"), query.where());
        new TreeSet<>(query.models()).forEach(json.putArray("models")::add);
        new TreeSet<>(query.questions()).forEach(json.putArray("questions")::add);
        new TreeSet<>(query.topics()).forEach(json.putArray("topics")::add);
        json.put("policy", word(query.policy()));
        json.put("weighted", query.weighted());
        json.put("same_questions", query.scope() == GapQuery.Scope.SAME_IN_ALL_ROWS);
        if (query.byPopulation()) {
            json.put("countries", "population");
        }
        var codes = json.putObject("codes");
        new TreeMap<>(query.codes()).forEach((v, set) -> new TreeSet<>(set).forEach(codes.putArray(v)::add));
        var asked = json.putArray("asked_as");
        query.askedAs().stream().sorted().map(AskedAs::word).forEach(asked::add);
        query.choice().readings().stream().sorted().map(PinText::word).forEach(json.putArray("readings")::add);
        new TreeSet<>(query.choice().languages()).forEach(json.putArray("languages")::add);
        if (query.choice().corrected()) {
            json.put("corrected", true);
        }
        query.uncertainty()
                .ifPresent(u -> json.putObject("uncertainty")
                        .put("replicates", u.replicates())
                        .put("seed", u.seed())
                        .put("items", word(u.items())));
        if (request.keepFailed()) {
            json.put("keep_failed", true);
        }
        request.cell().ifPresent(cell -> {
            var node = json.putObject("cell");
            group(node.putObject("people"), cell.people());
            node.put("model", cell.model()).put("asked_as", cell.askedAs().word());
        });
        request.question().ifPresent(q -> json.put("question", q));
        request.compared().ifPresent(c -> ComparedText.write(c, json.putObject("compared")));
        request.benchmark()
                .ifPresent(b -> json.putObject("benchmark").put("set", b.set()).put("measure", b.measure()));
        request.contrast()
                .ifPresent(c ->
                        json.putObject("contrast").put("against", c.against()).put("ordinal", c.ordinal()));
    }

    private static PinRequest request(JsonNode json) throws ProblemException {
        var metric = Metrics.get(json.required("metric").asText());
        var query = GapQuery.of(List.of(metric), List.of())
                .where(group(json.path("where")))
                .models(texts(json.path("models")))
                .questions(texts(json.path("questions")))
                .topics(texts(json.path("topics")))
                .with(named(OptionPolicy.values(), json.path("policy")))
                .weighted(json.required("weighted").asBoolean())
                .with(
                        json.required("same_questions").asBoolean()
                                ? GapQuery.Scope.SAME_IN_ALL_ROWS
                                : GapQuery.Scope.ALL)
                .narrowed(
                        codes(json.path("codes")),
                        texts(json.path("asked_as")).stream()
                                .map(PinText::askedAs)
                                .collect(Collectors.toSet()))
                .byPopulation(json.path("countries").asText().equals("population"))
                .with(new AnswerChoice(
                        Arrays.stream(Reading.values())
                                .filter(r -> texts(json.path("readings")).contains(word(r)))
                                .collect(Collectors.toSet()),
                        texts(json.path("languages")),
                        json.path("corrected").asBoolean()));
        var sampling = json.path("uncertainty");
        var whole = sampling.isObject()
                ? query.with(new Uncertainty(
                        sampling.required("replicates").asInt(),
                        sampling.required("seed").asLong(),
                        named(Uncertainty.Items.values(), sampling.path("items"))))
                : query;
        var rows = StreamSupport.stream(json.path("rows").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var cell = json.path("cell");
        return new PinRequest(
                named(PinRequest.Kind.values(), json.path("kind")),
                json.required("survey").asText(),
                new HeatmapRequest(
                        whole,
                        rows,
                        json.path("yardsticks").asBoolean(true),
                        named(HeatmapOrder.values(), json.required("order"))),
                cell.isObject()
                        ? Optional.of(new PinRequest.Cell(
                                group(cell.path("people")),
                                cell.required("model").asText(),
                                askedAs(cell.path("asked_as").asText())))
                        : Optional.empty(),
                json.has("question") ? Optional.of(json.get("question").asText()) : Optional.empty(),
                contrast(json.path("contrast")),
                ComparedText.read(json.path("compared")),
                benchmark(json.path("benchmark")),
                json.path("keep_failed").asBoolean());
    }

    private static Optional<PinRequest.Contrast> contrast(JsonNode json) {
        return json.isObject()
                ? Optional.of(new PinRequest.Contrast(
                        json.required("against").asText(), json.path("ordinal").asBoolean()))
                : Optional.empty();
    }

    private static Optional<PinRequest.Benchmark> benchmark(JsonNode json) {
        return json.isObject()
                ? Optional.of(new PinRequest.Benchmark(
                        json.required("set").asText(), json.path("measure").asText()))
                : Optional.empty();
    }

    private static void mark(ObjectNode json, StudyMark mark) {
        json.put("program", mark.program());
        json.put("file", mark.file());
        map(json.putObject("wordings"), mark.wordings());
        map(json.putObject("options"), mark.options());
        map(json.putObject("topics"), mark.topics());
        map(json.putObject("variables"), mark.variables());
        mark.imports().forEach(json.putArray("imports")::add);
    }

    private static StudyMark mark(JsonNode json) {
        return new StudyMark(
                json.path("program").asText(),
                json.path("file").asText(),
                map(json.path("wordings")),
                map(json.path("options")),
                map(json.path("topics")),
                map(json.path("variables")),
                StreamSupport.stream(json.path("imports").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static void map(ObjectNode json, Map<String, String> values) {
        new TreeMap<>(values).forEach(json::put);
    }

    private static Map<String, String> map(JsonNode json) {
        var values = new HashMap<String, String>();
        json.properties().forEach(f -> values.put(f.getKey(), f.getValue().asText()));
        return values;
    }

    private static void group(ObjectNode json, Group group) {
        group.codes().forEach(json::put);
    }

    private static Group group(JsonNode json) {
        var codes = new LinkedHashMap<String, String>();
        json.properties().forEach(f -> codes.put(f.getKey(), f.getValue().asText()));
        return codes.isEmpty() ? Group.everyone() : new Group(codes);
    }

    private static Map<String, Set<String>> codes(JsonNode json) {
        var codes = new HashMap<String, Set<String>>();
        json.properties().forEach(f -> codes.put(f.getKey(), texts(f.getValue())));
        return codes;
    }

    private static Set<String> texts(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static AskedAs askedAs(String word) {
        return Arrays.stream(AskedAs.values())
                .filter(a -> a.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("asked as " + word));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E named(E[] values, JsonNode json) {
        return Arrays.stream(values)
                .filter(v -> word(v).equals(json.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word " + json.asText()));
    }
}
