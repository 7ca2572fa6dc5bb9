package org.mindgap.formats.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.problem.ProblemException;

/** Templates that stand in a plan itself: an id, a language and the words by key, where others have an id alone. */
final class OwnTemplates {
    private static final String SHAPE =
            "templates as a list of ids, or of {\"id\": ..., \"language\": ..., \"texts\": {...}}";

    private OwnTemplates() {}

    /** Ids of all that are named, in the plan's order; the standard one where none is. */
    static List<String> ids(PlanReader reader, JsonNode node) throws ProblemException {
        if (node.isMissingNode()) {
            return List.of("standard");
        }
        var ids = new ArrayList<String>();
        for (var one : node) {
            ids.add(one.isTextual() ? one.asText() : one.path("id").asText());
        }
        if (!node.isArray() || ids.isEmpty() || ids.contains("")) {
            throw reader.problem("formats.plan-shape", SHAPE);
        }
        return List.copyOf(ids);
    }

    /** Those whose words stand in the plan. */
    static List<Template> read(PlanReader reader, JsonNode node) throws ProblemException {
        var own = new ArrayList<Template>();
        for (var one : node) {
            if (!one.isTextual()) {
                var texts = new LinkedHashMap<String, String>();
                one.path("texts")
                        .properties()
                        .forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
                if (!texts.containsKey("labels") || !texts.containsKey("place") || !texts.containsKey("option")) {
                    throw reader.problem("formats.plan-shape", SHAPE + ", with the texts labels, place and option");
                }
                own.add(new Template(
                        one.path("id").asText(), one.path("language").asText("en"), true, texts));
            }
        }
        return own;
    }

    /** Ids, and words of those that are the plan's own. */
    static void write(ArrayNode array, List<String> ids, List<Template> own) {
        for (var id : ids) {
            var found = own.stream().filter(t -> t.id().equals(id)).findFirst();
            if (found.isEmpty()) {
                array.add(id);
            } else {
                var node = array.addObject()
                        .put("id", id)
                        .put("language", found.get().language());
                var texts = node.putObject("texts");
                found.get().texts().forEach(texts::put);
            }
        }
    }
}
