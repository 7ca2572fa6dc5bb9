package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a codebook says in one place, perhaps in several languages and at several levels; one of them is taken. */
final class DdiTexts {
    private static final int MOST = 50;

    private final List<Text> texts = new ArrayList<>();

    /**
     * One of the texts.
     *
     * @param language as the element or one around it says, or empty
     * @param level as the element says, or empty
     */
    record Text(String text, String language, String level) {}

    void add(String text, String language, String level) {
        if (!text.isEmpty() && texts.size() < MOST) {
            texts.add(new Text(text, language, level));
        }
    }

    /** The first in the language, of these one at the level (or none) before others; else the first of all. */
    Optional<Text> in(String language, String level) {
        var some = texts.stream().filter(t -> t.language().equals(language)).toList();
        var meant = some.isEmpty() ? texts : some;
        return meant.stream()
                .filter(t -> t.level().isEmpty() || t.level().equals(level))
                .findFirst()
                .or(() -> meant.stream().findFirst());
    }

    /** The first text's language, or empty. */
    String firstLanguage() {
        return texts.isEmpty() ? "" : texts.get(0).language();
    }

    /** Whether it is said in more than one language. */
    boolean severalLanguages() {
        return texts.stream().map(Text::language).distinct().count() > 1;
    }
}
