package org.mindgap.formats.preset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mindgap.formats.survey.RolesFile;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/** Presets as JSON (docs/formats/preset-json.md). */
public final class PresetFile {
    private static final String VERSION = "mindgap_preset";
    private static final String VARIABLES = "variables";
    private static final long LONGEST = 1L << 20;

    private PresetFile() {}

    /** @throws ProblemException if it is no preset, or one of a newer program */
    public static Preset read(Path path) throws IOException, ProblemException {
        var file = FileFacts.name(path);
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(file)));
        }
        if (Files.size(path) > LONGEST) {
            throw none(file, "it is larger than a preset can be");
        }
        try {
            return read(Files.readString(path, StandardCharsets.UTF_8), file);
        } catch (CharacterCodingException e) {
            throw none(file, "it is no UTF-8 text");
        }
    }

    /**
     * A preset from its JSON.
     *
     * @param file what to name in problems
     */
    public static Preset read(String text, String file) throws ProblemException {
        try {
            var root = JsonText.mapper().readTree(text);
            if (!root.path(VERSION).isInt()) {
                throw none(file, "it does not say " + VERSION);
            }
            if (root.path(VERSION).intValue() != 1) {
                throw none(file, "it was written by a newer Mindgap");
            }
            var name = JsonText.text(root.get("name"));
            var id = FileFacts.plainId(JsonText.text(root.get("id")));
            if (name.isEmpty() || id.isEmpty()) {
                throw none(file, "it has no id or no name");
            }
            var finger = root.path("fingerprint");
            return new Preset(
                    id,
                    name,
                    JsonText.text(root.get("about")),
                    new Preset.Fingerprint(
                            texts(finger.path("all")), lists(finger.path("any")), texts(finger.path("none"))),
                    new Preset.Parts(
                            lists(root.path("weight")),
                            texts(root.path("country")),
                            JsonText.text(root.get("country_is")),
                            texts(root.path("religion")),
                            texts(root.path("groups"))),
                    rules(root, file),
                    origin(root));
        } catch (JsonProcessingException e) {
            throw JsonText.broken(file, e);
        }
    }

    private static Preset.Rules rules(JsonNode root, String file) throws ProblemException {
        List<Preset.UseRule> uses = new ArrayList<>();
        for (var node : root.path("uses")) {
            uses.add(new Preset.UseRule(
                    texts(node.path(VARIABLES)), constant(Role.class, JsonText.text(node.get("use")), file)));
        }
        List<Preset.KindRule> kinds = new ArrayList<>();
        for (var node : root.path("kinds")) {
            kinds.add(new Preset.KindRule(
                    texts(node.path(VARIABLES)),
                    texts(node.path("codes")),
                    texts(node.path("labels")),
                    constant(OptionKind.class, JsonText.text(node.get("kind")), file)));
        }
        List<Preset.TopicRule> topics = new ArrayList<>();
        for (var node : root.path("topics")) {
            topics.add(new Preset.TopicRule(texts(node.path(VARIABLES)), JsonText.text(node.get("topic"))));
        }
        return new Preset.Rules(
                uses, kinds, topics, root.path("accept_clear_proposals").asBoolean());
    }

    private static Preset.Origin origin(JsonNode root) {
        var sources = new LinkedHashMap<String, String>();
        for (var node : root.path("sources")) {
            sources.put(JsonText.text(node.get("at")), JsonText.text(node.get("says")));
        }
        return new Preset.Origin(sources, texts(root.path("not_verified")));
    }

    private static List<String> texts(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonText::text)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static List<List<String>> lists(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(PresetFile::texts)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> of, String word, String file) throws ProblemException {
        var wanted = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var constant : of.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw none(
                file,
                "“" + word + "” is none of "
                        + java.util.Arrays.stream(of.getEnumConstants())
                                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", ")));
    }

    private static ProblemException none(String file, String why) {
        return new ProblemException(Problem.error("formats.preset-none", why).at(Place.file(file)));
    }

    /** The preset as JSON, indented, with a line break at its end. */
    public static String write(Preset preset) {
        var root = JsonText.mapper().createObjectNode();
        root.put(VERSION, 1).put("id", preset.id()).put("name", preset.name()).put("about", preset.about());
        var finger = root.putObject("fingerprint");
        put(finger, "all", preset.fingerprint().all());
        putLists(finger, "any", preset.fingerprint().any());
        put(finger, "none", preset.fingerprint().none());
        var parts = preset.parts();
        putLists(root, "weight", parts.weight());
        put(root, "country", parts.country());
        root.put("country_is", parts.countryIs());
        put(root, "religion", parts.religion());
        put(root, "groups", parts.groups());
        var rules = preset.rules();
        var uses = root.putArray("uses");
        rules.uses()
                .forEach(r -> put(uses.addObject(), VARIABLES, r.variables()).put("use", RolesFile.word(r.use())));
        root.put("accept_clear_proposals", rules.acceptClear());
        var kinds = root.putArray("kinds");
        rules.kinds().forEach(r -> {
            var node = kinds.addObject();
            put(node, VARIABLES, r.variables());
            put(node, "codes", r.codes());
            put(node, "labels", r.labels());
            node.put("kind", r.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        var topics = root.putArray("topics");
        rules.topics()
                .forEach(r -> put(topics.addObject(), VARIABLES, r.variables()).put("topic", r.topic()));
        var sources = root.putArray("sources");
        preset.origin()
                .sources()
                .forEach((at, says) -> sources.addObject().put("at", at).put("says", says));
        put(root, "not_verified", preset.origin().notVerified());
        try {
            return JsonText.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode put(ObjectNode node, String name, List<String> texts) {
        var array = node.putArray(name);
        texts.forEach(array::add);
        return node;
    }

    private static void putLists(ObjectNode node, String name, List<List<String>> lists) {
        var array = node.putArray(name);
        lists.forEach(l -> {
            var inner = array.addArray();
            l.forEach(inner::add);
        });
    }
}
