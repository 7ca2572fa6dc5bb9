package org.mindgap.formats.answers.inspect;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.mindgap.formats.text.JsonText;

/** Reads one sample from where a parser stands, without the long account of what happened, which nobody needs here. */
final class SampleTree {
    private static final Set<String> LEFT = Set.of("events", "events_data", "store", "transcript", "timelines");

    private SampleTree() {}

    /** @param in standing at the beginning of an object; afterwards at its end */
    static ObjectNode read(JsonParser in) throws IOException {
        var sample = JsonText.mapper().createObjectNode();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var name = in.currentName();
            in.nextToken();
            if (LEFT.contains(name)) {
                in.skipChildren();
            } else {
                sample.set(name, JsonText.mapper().<JsonNode>readTree(in));
            }
        }
        return sample;
    }
}
