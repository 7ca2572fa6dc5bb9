package org.mindgap.views.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.edit.Edit;

/**
 * What codes stand for, kept for the next file of the same kind.
 *
 * @param groups by variable and code the group, empty for one that is left out
 */
record CrosswalkRecipe(Map<String, Map<String, String>> groups) {
    static final String KIND = "recipe";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static CrosswalkRecipe of(CrosswalkTable table) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        for (var file : table.files()) {
            for (var code : file.codes()) {
                if (code.state() == CrosswalkTable.State.ACCEPTED || code.state() == CrosswalkTable.State.LEFT_OUT) {
                    all.computeIfAbsent(file.variable(), v -> new LinkedHashMap<>())
                            .putIfAbsent(code.code(), code.group());
                }
            }
        }
        return new CrosswalkRecipe(all);
    }

    /** What a recipe says of a file's codes that nobody has settled. */
    List<Edit> edits(CrosswalkTable.FileCodes file) {
        var said = groups.getOrDefault(file.variable(), Map.of());
        var all = new ArrayList<Edit>();
        for (var code : file.codes()) {
            var group = said.get(code.code());
            if (group == null
                    || code.state() == CrosswalkTable.State.ACCEPTED
                    || code.state() == CrosswalkTable.State.LEFT_OUT) {
                continue;
            }
            all.add(
                    group.isEmpty()
                            ? new Edit.LeaveCodeOut(file.variable(), code.code(), true)
                            : new Edit.MapCode(file.variable(), code.code(), group));
        }
        return all;
    }

    String json() {
        var root = JSON.createObjectNode();
        root.put("version", VERSION);
        var variables = root.putObject("variables");
        groups.forEach((variable, codes) -> {
            var node = variables.putObject(variable);
            codes.forEach(node::put);
        });
        return root.toString();
    }

    /** Nothing where the text is no recipe that this version knows. */
    static Optional<CrosswalkRecipe> read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (root == null || root.path("version").asInt() != VERSION) {
            return Optional.empty();
        }
        var all = new LinkedHashMap<String, Map<String, String>>();
        root.path("variables").properties().forEach(variable -> {
            var codes = new LinkedHashMap<String, String>();
            variable.getValue()
                    .properties()
                    .forEach(code -> codes.put(code.getKey(), code.getValue().asText()));
            all.put(variable.getKey(), codes);
        });
        return Optional.of(new CrosswalkRecipe(all));
    }
}
