package org.mindgap.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Crosswalks as JSON (docs/formats/crosswalk-json.md). */
public final class RecipeFile {
    private static final String VERSION = "mindgap_crosswalk";
    private static final String NAME = "name";
    private static final String COUNTRY = "country";
    private static final String ENTRIES = "entries";
    private static final String VARIABLE = "variable";
    private static final String CODE = "code";
    private static final String LABEL = "label";
    private static final String GROUP = "group";
    private static final String LEFT_OUT = "left_out";
    private static final long LONGEST = 8L << 20;

    private RecipeFile() {}

    /** The recipe as JSON, indented, with a line break at its end. */
    public static String write(Recipe recipe) {
        var root = JsonText.mapper().createObjectNode();
        root.put(VERSION, 1).put(NAME, recipe.name()).put(COUNTRY, recipe.country());
        var entries = root.putArray(ENTRIES);
        for (var entry : recipe.entries()) {
            var node = entries.addObject()
                    .put(VARIABLE, entry.variable())
                    .put(CODE, entry.code())
                    .put(LABEL, entry.label());
            if (entry.leftOut()) {
                node.put(LEFT_OUT, true);
            } else {
                node.put(GROUP, entry.group());
            }
        }
        try {
            return JsonText.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ProblemException if it is no crosswalk, or one of a newer program */
    public static Recipe read(Path path) throws IOException, ProblemException {
        var file = FileFacts.name(path);
        if (Files.size(path) > LONGEST) {
            throw new ProblemException(
                    Problem.error("edit.recipe-large", LONGEST >> 20).at(Place.file(file)));
        }
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    Problem.error("edit.recipe-none", "it is no UTF-8 text").at(Place.file(file)), e);
        }
        return read(text, file);
    }

    /**
     * A recipe from its JSON.
     *
     * @param file what to name in problems
     */
    public static Recipe read(String text, String file) throws ProblemException {
        try {
            var root = JsonText.mapper().readTree(text);
            var version = root.path(VERSION);
            if (!version.isInt()) {
                throw none(file, "it does not say " + VERSION);
            }
            if (version.intValue() != 1) {
                throw new ProblemException(
                        Problem.error("edit.recipe-newer", version.intValue()).at(Place.file(file)));
            }
            if (!root.path(ENTRIES).isArray()) {
                throw none(file, "it has no list of entries");
            }
            var entries = new ArrayList<Recipe.Entry>();
            for (var entry : root.path(ENTRIES)) {
                var number = entries.size() + 1;
                entries.add(new Recipe.Entry(
                        part(entry, VARIABLE, number, file),
                        part(entry, CODE, number, file),
                        JsonText.text(entry.get(LABEL)),
                        entry.path(LEFT_OUT).asBoolean() ? "" : part(entry, GROUP, number, file)));
            }
            return new Recipe(JsonText.text(root.get(NAME)), JsonText.text(root.get(COUNTRY)), entries);
        } catch (JsonProcessingException e) {
            throw JsonText.broken(file, e);
        }
    }

    private static String part(JsonNode entry, String name, int number, String file) throws ProblemException {
        var text = JsonText.text(entry.get(name));
        if (text.isEmpty()) {
            throw none(file, "entry " + number + " has no " + name);
        }
        return text;
    }

    private static ProblemException none(String file, String why) {
        return new ProblemException(Problem.error("edit.recipe-none", why).at(Place.file(file)));
    }
}
