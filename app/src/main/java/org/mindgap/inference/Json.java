package org.mindgap.inference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Outcome;
import org.mindgap.run.Received;

/**
 * A reply's JSON, read without trust: a key that comes twice, words behind the end, a number where a text belongs are no
 * replies. NaN and Infinity, which Python writes, are read as such, so that they can be named.
 */
public record Json(JsonNode node) {
    private static final int LONGEST_TEXT = 32 << 20;
    private static final int DEEPEST = 100;

    /** -Infinity, and one letter behind it. */
    private static final int LONGEST_WORD = 10;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws BadReply EMPTY, CUT_OFF, NOT_JSON, or OTHER_SHAPE where it is JSON and no object */
    public static Json parse(String text) throws BadReply {
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.isBlank()) {
            throw new BadReply(Outcome.EMPTY);
        }
        try (JsonParser parser = MAPPER.createParser(body)) {
            JsonNode node = MAPPER.readTree(parser);
            if (node == null || !node.isObject()) {
                throw new BadReply(Outcome.OTHER_SHAPE);
            }
            if (parser.nextToken() != null) {
                throw new BadReply(Outcome.NOT_JSON);
            }
            return new Json(node);
        } catch (JsonProcessingException e) {
            throw new BadReply(atEnd(e, body) ? Outcome.CUT_OFF : Outcome.NOT_JSON);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a text in memory is read", e);
        }
    }

    /** An object that holds nothing. */
    public static Json empty() {
        return new Json(MAPPER.createObjectNode());
    }

    /** What a server tells of itself where it does; an empty object where it does not, or is another one. */
    public static Json orEmpty(Received received) {
        try {
            return received.transport() == Outcome.RECEIVED ? parse(received.body()) : empty();
        } catch (BadReply e) {
            return empty();
        }
    }

    /** Whether it was well until its end, where a word or number may have been cut. */
    private static boolean atEnd(JsonProcessingException e, String body) {
        var where = e.getLocation();
        return body.stripLeading().startsWith("{")
                && (e instanceof JsonEOFException
                        || (where != null
                                && where.getCharOffset() >= body.length() - LONGEST_WORD
                                && !body.stripTrailing().endsWith("}")));
    }

    /** The first item of a list; absent where there is none, or no list. */
    public Json first(String name) {
        var found = at(name).node;
        return found.isArray() && !found.isEmpty() ? new Json(found.get(0)) : new Json(MissingNode.getInstance());
    }

    /** What stands under a name; {@linkplain #absent() absent} where nothing or null does. */
    public Json at(String name) {
        var found = node.get(name);
        return new Json(found == null || found.isNull() ? MissingNode.getInstance() : found);
    }

    public boolean absent() {
        return node.isMissingNode();
    }

    /** Whether the name stands there, be it with null. */
    public boolean names(String name) {
        return node.has(name);
    }

    /** An object, or nothing. */
    public Json object(String name) throws BadReply {
        var found = at(name);
        if (!found.absent() && !found.node.isObject()) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        return found;
    }

    /** The items of a list; none where it is absent. */
    public List<Json> list(String name) throws BadReply {
        var found = at(name);
        if (found.absent()) {
            return List.of();
        }
        if (!found.node.isArray()) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var items = new ArrayList<Json>(found.node.size());
        for (var item : found.node) {
            items.add(new Json(item));
        }
        return items;
    }

    /** The texts under a name in each item of a list; items and lists of another shape are none. */
    public List<String> textsOf(String list, String name) {
        var texts = new ArrayList<String>();
        for (var item : at(list).node()) {
            var text = item.path(name).asText("");
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The fields of this object in its order; none where it is none. */
    public List<Map.Entry<String, Json>> entries() {
        var entries = new ArrayList<Map.Entry<String, Json>>();
        for (var field : node.properties()) {
            entries.add(Map.entry(field.getKey(), new Json(field.getValue())));
        }
        return entries;
    }

    /** A text, or an empty one where it is absent. */
    public String text(String name) throws BadReply {
        var found = at(name);
        if (found.absent()) {
            return "";
        }
        if (!found.node.isTextual()) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        return found.node.textValue();
    }

    /** A text, or an empty one where it is absent or anything else. */
    public String textOrEmpty(String name) {
        return at(name).node.asText("");
    }

    /** A whole number of 0 or more, or -1 where it is absent or anything else. */
    public long count(String name) {
        var found = at(name).node;
        return found.isIntegralNumber() && found.canConvertToLong() && found.longValue() >= 0 ? found.longValue() : -1;
    }

    /** This value itself as a text. */
    public String asText() throws BadReply {
        if (!node.isTextual()) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        return node.textValue();
    }

    public boolean isNull() {
        return node.isNull() || node.isMissingNode();
    }
}
