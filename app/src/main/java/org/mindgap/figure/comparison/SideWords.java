package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.Words;

/** In what two sides of a comparison differ, in words. */
final class SideWords {
    private final Words words;
    private final Side before;
    private final Side after;
    private final List<Model> models;
    private final List<String> rows;

    /** @param rows names of the variables that divide the rows, as people say them */
    SideWords(Words words, Side before, Side after, List<Model> models, List<String> rows) {
        this.words = words;
        this.before = before;
        this.after = after;
        this.models = models;
        this.rows = rows;
    }

    /** The key of what differs: model, asked, language, read, or several. */
    String what() {
        var all = new ArrayList<String>();
        if (!before.model().equals(after.model())) {
            all.add("model");
        }
        if (before.askedAs() != after.askedAs()) {
            all.add("asked");
        }
        if (!before.choice().languages().equals(after.choice().languages())) {
            all.add("language");
        }
        if (!before.choice().readings().equals(after.choice().readings())) {
            all.add("read");
        }
        if (before.choice().corrected() != after.choice().corrected()) {
            all.add("coded");
        }
        return all.size() == 1 ? all.get(0) : "several";
    }

    /** "Asked as:", or nothing where more than one thing differs. */
    String lead() {
        return words.text("comparison.lead." + what());
    }

    String before() {
        return side(before, what());
    }

    String after() {
        return side(after, what());
    }

    String beforeId() {
        return before.model();
    }

    String afterId() {
        return after.model();
    }

    /** What both sides have in common: "Mirror; asked as no one in particular". */
    String common() {
        var parts = new ArrayList<String>();
        var what = what();
        if (what.equals("several")) {
            return "";
        }
        for (var part : List.of("model", "asked", "language", "read", "coded")) {
            if (!part.equals(what)) {
                var text = side(after, part);
                if (!text.isEmpty()) {
                    parts.add(part.equals("asked") ? words.text("asked.phrase", text) : text);
                }
            }
        }
        return String.join("; ", parts);
    }

    private String side(Side side, String what) {
        return switch (what) {
            case "model" -> name(side.model());
            case "asked" -> asked(side.askedAs());
            case "language" ->
                side.choice().languages().isEmpty()
                        ? everyLanguage()
                        : words.list(side.choice().languages().stream()
                                .sorted()
                                .map(words::language)
                                .toList());
            case "read" -> readings(side);
            case "coded" -> coded(side);
            default -> {
                var parts = new ArrayList<>(List.of(name(side.model()), asked(side.askedAs())));
                if (!side.choice().languages().isEmpty()) {
                    parts.add(side(side, "language"));
                }
                if (!readings(side).isEmpty()) {
                    parts.add(readings(side));
                }
                if (!coded(side).isEmpty()) {
                    parts.add(coded(side));
                }
                yield String.join(", ", parts);
            }
        };
    }

    /** Only where the other side has one. */
    private String everyLanguage() {
        return before.choice().languages().equals(after.choice().languages())
                ? ""
                : words.text("comparison.language.any");
    }

    /** Only where either side is corrected. */
    private String coded(Side side) {
        if (!before.choice().corrected() && !after.choice().corrected()) {
            return "";
        }
        return words.text(side.choice().corrected() ? "comparison.corrected" : "comparison.as-coded");
    }

    private String readings(Side side) {
        var readings = side.choice().readings();
        if (readings.isEmpty()) {
            return before.choice().readings().equals(after.choice().readings())
                    ? ""
                    : words.text("comparison.reading.any");
        }
        return words.list(readings.stream()
                .sorted()
                .map(r -> words.text("reading." + r.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private String asked(AskedAs asked) {
        return switch (asked) {
            case NO_ONE -> words.text("asked.none");
            case COUNTRY -> words.text("asked.country");
            case GROUP -> words.text("asked.group", words.list(rows));
        };
    }

    private String name(String id) {
        return model(models, id).name();
    }

    static Model model(List<Model> models, String id) {
        return models.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Model(id, id, Model.Kind.LANGUAGE_MODEL, ""));
    }

    /** Place among the models that are no yardsticks, from 0. */
    static int index(List<Model> models, String id) {
        var own = models.stream()
                .filter(m -> !m.kind().yardstick())
                .map(Model::id)
                .toList();
        return Math.max(0, own.indexOf(id));
    }

    /** Both models, each once. */
    Set<Model> shown() {
        return new java.util.LinkedHashSet<>(List.of(model(models, before.model()), model(models, after.model())));
    }
}
