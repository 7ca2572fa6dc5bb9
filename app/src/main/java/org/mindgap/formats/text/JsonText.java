package org.mindgap.formats.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** JSON as other programs write it: NaN and Infinity are accepted, a key that comes twice is not. */
public final class JsonText {
    /** Characters; no text of a survey, prompt or reply comes near, and a damaged file costs no more than this. */
    private static final int LONGEST_TEXT = 4 << 20;

    private static final int DEEPEST = 200;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonText() {}

    /** Shared; safe for many threads. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The problem of a file that is no JSON at a line. */
    public static ProblemException broken(String file, JacksonException e) {
        var where = e.getLocation();
        var line = where == null ? 0 : Math.max(0, where.getLineNr());
        return new ProblemException(
                Problem.error("formats.json-broken", firstLine(e)).at(Place.line(file, line)), e);
    }

    /** What is wrong, without the parser's own account of where. */
    public static String firstLine(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "a text, name or number there is longer, or lists and objects stand deeper in each other, than in any"
                    + " such file";
        }
        var message = e.getOriginalMessage();
        if (message == null) {
            return "unreadable";
        }
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** A text, number or boolean as text without blanks around it; empty for null, absent, lists and objects. */
    public static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode()
                ? ""
                : node.asText().strip();
    }

    /** A number, also where it is written as a text; NaN and infinities as they are; empty for all else. */
    public static OptionalDouble number(@Nullable JsonNode node) {
        if (node == null) {
            return OptionalDouble.empty();
        }
        if (node.isNumber()) {
            return OptionalDouble.of(node.doubleValue());
        }
        if (!node.isTextual()) {
            return OptionalDouble.empty();
        }
        return switch (node.textValue().strip()) {
            case "NaN", "nan" -> OptionalDouble.of(Double.NaN);
            case "Infinity", "inf" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-Infinity", "-inf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> DecimalText.parse(node.textValue());
        };
    }
}
