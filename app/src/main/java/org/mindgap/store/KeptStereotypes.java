package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.StereotypeDirection;
import org.mindgap.survey.Group;

/** Declared stereotypes that are kept in a study, by survey. */
public final class KeptStereotypes {
    private static final String KIND = "stereotypes";
    private static final int VERSION = 1;

    private final KeptItems items;

    public KeptStereotypes(KeptItems items) {
        this.items = items;
    }

    /**
     * Those of a survey.
     *
     * @throws ProblemException if they were written by a newer program
     */
    public List<StereotypeDirection> of(String survey) throws ProblemException {
        var item = items.find(KIND, survey);
        return item.isEmpty() ? List.of() : read(item.get().body());
    }

    /** Keeps these in the place of all that the survey had; none takes them away. */
    public void keep(String survey, List<StereotypeDirection> directions) {
        if (directions.isEmpty()) {
            items.remove(KIND, survey);
        } else {
            items.put(KIND, survey, survey, write(directions));
        }
    }

    private static String write(List<StereotypeDirection> directions) {
        var root = JsonText.mapper().createObjectNode().put("version", VERSION);
        var all = root.putArray("directions");
        for (var direction : directions) {
            var node = all.addObject().put("question", direction.question());
            var group = node.putObject("group");
            direction.group().codes().forEach(group::put);
            var options = node.putArray("options");
            direction.options().stream().sorted().forEach(options::add);
            node.put("source", direction.source());
        }
        try {
            return JsonText.mapper().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<StereotypeDirection> read(String body) throws ProblemException {
        try {
            var root = JsonText.mapper().readTree(body);
            if (root.path("version").asInt() != VERSION) {
                throw new ProblemException(Problem.error("stereotype.newer"));
            }
            var directions = new ArrayList<StereotypeDirection>();
            for (var node : root.path("directions")) {
                directions.add(direction(node));
            }
            return directions;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ProblemException(Problem.error("stereotype.newer"));
        }
    }

    private static StereotypeDirection direction(JsonNode node) {
        var codes = new LinkedHashMap<String, String>();
        node.path("group")
                .fields()
                .forEachRemaining(f -> codes.put(f.getKey(), f.getValue().asText()));
        var options = new HashSet<String>();
        node.path("options").forEach(o -> options.add(o.asText()));
        return new StereotypeDirection(
                node.path("question").asText(),
                new Group(codes),
                options,
                node.path("source").asText());
    }
}
