package org.mindgap.elicit.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The templates that come with the program (bundles beside this class, one per language), and those of a user. */
public final class Templates {
    /** What a plan writes for all of {@link #conversations()}. */
    public static final String CONVERSATION = "conversation";

    private static final String BUNDLE = "org.mindgap.elicit.prompt.template-";
    private static final List<String> LANGUAGES =
            List.of("en", "zh", "ja", "ko", "hi", "id", "ms", "th", "vi", "ta", "si", "km");

    private final List<Template> all;

    public Templates(List<Template> all) {
        this.all = List.copyOf(all);
    }

    /** Those that come with the program, whatever the machine's language. */
    public static Templates presets() {
        var all = new ArrayList<Template>();
        for (var language : LANGUAGES) {
            all.addAll(presets(language));
        }
        return new Templates(all);
    }

    /**
     * Ten ways in which a question comes up in a conversation, for free answers: the set that a plan names by
     * {@link #CONVERSATION} (study S2). All ten in every language of the presets; those that no reader of the language
     * looked at say so ({@link Template#checked}).
     */
    public static List<Template> conversations() {
        var all = new ArrayList<Template>();
        for (var language : LANGUAGES) {
            all.addAll(read("org.mindgap.elicit.prompt.conversation-", language));
        }
        return all;
    }

    private static List<Template> presets(String language) {
        return read(BUNDLE, language);
    }

    private static List<Template> read(String name, String language) {
        var bundle = ResourceBundle.getBundle(
                name + language, Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        var checked = Boolean.parseBoolean(bundle.getString("checked"));
        var shared = new LinkedHashMap<String, String>();
        var own = new LinkedHashMap<String, Map<String, String>>();
        for (var id : bundle.getString("templates").split(" ", -1)) {
            own.put(id, new LinkedHashMap<>());
        }
        for (var key : bundle.keySet()) {
            var slash = key.indexOf('/');
            if (slash < 0) {
                shared.put(key, bundle.getString(key));
            } else {
                own.computeIfAbsent(key.substring(0, slash), k -> new LinkedHashMap<>())
                        .put(key.substring(slash + 1), bundle.getString(key));
            }
        }
        var made = new ArrayList<Template>();
        own.forEach((id, texts) -> {
            var both = new LinkedHashMap<>(shared);
            both.putAll(texts);
            made.add(new Template(id, language, checked, both));
        });
        return made;
    }

    /** The same and others; one of the same id and language takes the place of the one before. */
    public Templates and(List<Template> others) {
        var by = new LinkedHashMap<List<String>, Template>();
        all.forEach(t -> by.put(List.of(t.id(), t.language()), t));
        others.forEach(t -> by.put(List.of(t.id(), t.language()), t));
        return new Templates(new ArrayList<>(by.values()));
    }

    public List<Template> all() {
        return all;
    }

    /** The template of an id in exactly this language, or in the language without its region. */
    public Optional<Template> find(String id, String language) {
        var plain = Locale.forLanguageTag(language).getLanguage();
        return exactly(id, language).or(() -> exactly(id, plain));
    }

    private Optional<Template> exactly(String id, String language) {
        return all.stream()
                .filter(t -> t.id().equals(id) && t.language().equals(language))
                .findFirst();
    }
}
