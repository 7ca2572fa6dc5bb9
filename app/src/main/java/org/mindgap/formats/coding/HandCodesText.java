package org.mindgap.formats.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.elicit.coding.HandSample;

/** Codes given by hand as JSON, for the study to keep. Holds no text: that is where it came in. */
public final class HandCodesText {
    /** Under which the study keeps them. */
    public static final String KIND = "hand-coding";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private HandCodesText() {}

    public static String write(HandCodes codes) {
        var root = JSON.createObjectNode();
        var sample = codes.sample();
        root.put("version", VERSION);
        root.put("person", codes.person());
        root.put("run", sample.run());
        root.put("coding", sample.coding());
        root.put("seed", sample.seed());
        root.put("size", sample.size());
        var items = root.putArray("items");
        sample.items().forEach(i -> items.addArray().add(i.number()).add(i.question()));
        var given = root.putArray("codes");
        codes.codes().forEach((number, code) -> given.addArray().add(number).add(code));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing where it is no such text, or of a later version. */
    public static Optional<HandCodes> read(String text) {
        try {
            var root = JSON.readTree(text);
            if (root == null
                    || root.path("version").asInt() != VERSION
                    || root.path("size").asInt() < 1) {
                return Optional.empty();
            }
            var items = new ArrayList<HandSample.Item>();
            for (JsonNode item : root.path("items")) {
                items.add(
                        new HandSample.Item(item.path(0).asLong(), item.path(1).asText()));
            }
            var codes = new LinkedHashMap<Long, String>();
            root.path("codes")
                    .forEach(c -> codes.put(c.path(0).asLong(), c.path(1).asText()));
            return Optional.of(new HandCodes(
                    root.path("person").asText(),
                    new HandSample(
                            root.path("run").asText(),
                            root.path("coding").asText(),
                            root.path("seed").asLong(),
                            root.path("size").asInt(),
                            items),
                    codes));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
