package org.mindgap.pin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mindgap.compare.paired.Side;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.stats.Multiplicity;

/** What is compared in a pin, as JSON; docs/formats/pins.md says what the fields mean. */
final class ComparedText {
    private static final String MARGIN = "margin";

    private ComparedText() {}

    static void write(PinRequest.Compared compared, ObjectNode json) {
        if (compared instanceof Tabled tabled) {
            TabledText.write(tabled, json);
        } else if (compared instanceof PinRequest.Pair pair) {
            side(pair.first(), json.putObject("first"));
            side(pair.second(), json.putObject("second"));
            pair.margin().ifPresent(m -> json.put(MARGIN, m));
            json.put("adjustment", word(pair.adjustment()));
        } else if (compared instanceof PinRequest.Groups groups) {
            json.put("model", groups.model())
                    .put("asked_as", groups.askedAs().word())
                    .put("fewest", groups.fewest())
                    .put("distance", groups.distance());
        } else if (compared instanceof PinRequest.Steady steady) {
            new TreeSet<>(steady.models()).forEach(json.putArray("models")::add);
            json.put("asked_as", steady.askedAs().word());
            steady.languages().ifPresent(v -> json.put("people_of", v));
            json.put("middle", word(steady.middle()));
        } else if (compared instanceof PinRequest.Fitted fitted) {
            json.put("formula", fitted.formula()).put("likelihood", fitted.likelihood());
            fitted.against().ifPresent(f -> json.put("against", f));
            fitted.cluster().ifPresent(c -> json.put("cluster", c));
            json.put("part", word(fitted.part().kind()))
                    .put("term", fitted.part().term())
                    .put("effect", fitted.part().effect());
        } else if (compared instanceof PinRequest.Further further) {
            json.put("number", further.what().command());
        } else if (compared instanceof PinRequest.Sheet sheet) {
            json.put("preset", sheet.preset());
        }
    }

    static Optional<PinRequest.Compared> read(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        if (json.has(TabledText.TABLE)) {
            return Optional.of(TabledText.read(json));
        }
        if (json.has("first")) {
            return Optional.of(new PinRequest.Pair(
                    side(json.required("first")),
                    side(json.required("second")),
                    json.has(MARGIN) ? Optional.of(json.get(MARGIN).asDouble()) : Optional.empty(),
                    named(Multiplicity.values(), json.required("adjustment").asText())));
        }
        if (json.has("formula")) {
            return Optional.of(fitted(json));
        }
        if (json.has("number")) {
            return Optional.of(new PinRequest.Further(
                    named(FurtherNumber.values(), json.required("number").asText())));
        }
        if (json.has("preset")) {
            return Optional.of(new PinRequest.Sheet(json.required("preset").asText()));
        }
        if (json.has("middle")) {
            var models = new HashSet<String>();
            json.path("models").forEach(m -> models.add(m.asText()));
            return Optional.of(new PinRequest.Steady(
                    models,
                    askedAs(json.required("asked_as").asText()),
                    text(json, "people_of"),
                    named(Middle.values(), json.required("middle").asText())));
        }
        return Optional.of(new PinRequest.Groups(
                json.required("model").asText(),
                askedAs(json.required("asked_as").asText()),
                json.required("fewest").asInt(),
                json.path("distance").asBoolean()));
    }

    private static PinRequest.Fitted fitted(JsonNode json) {
        return new PinRequest.Fitted(
                json.required("formula").asText(),
                text(json, "against"),
                json.path("likelihood").asBoolean(),
                text(json, "cluster"),
                new FitPart(
                        named(FitPart.Kind.values(), json.required("part").asText()),
                        json.path("term").asInt(),
                        json.path("effect").asInt()));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return json.has(field) ? Optional.of(json.get(field).asText()) : Optional.empty();
    }

    private static void side(Side side, ObjectNode json) {
        json.put("model", side.model()).put("asked_as", side.askedAs().word());
        var readings = json.putArray("readings");
        side.choice().readings().stream().map(ComparedText::word).sorted().forEach(readings::add);
        new TreeSet<>(side.choice().languages()).forEach(json.putArray("languages")::add);
        if (side.choice().corrected()) {
            json.put("corrected", true);
        }
    }

    private static Side side(JsonNode json) {
        var languages = new HashSet<String>();
        json.path("languages").forEach(l -> languages.add(l.asText()));
        var readings = new HashSet<String>();
        json.path("readings").forEach(r -> readings.add(r.asText()));
        return new Side(
                json.required("model").asText(),
                askedAs(json.required("asked_as").asText()),
                new AnswerChoice(
                        readings.stream().map(r -> named(Reading.values(), r)).collect(Collectors.toSet()),
                        languages,
                        json.path("corrected").asBoolean()));
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

    private static <E extends Enum<E>> E named(E[] values, String word) {
        return Arrays.stream(values)
                .filter(v -> word(v).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word " + word));
    }
}
