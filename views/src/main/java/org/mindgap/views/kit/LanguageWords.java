package org.mindgap.views.kit;

import java.util.Locale;

/** Languages under their own names: people find theirs, whatever the window speaks (experience.md §1). */
public final class LanguageWords {
    private final Texts texts;

    public LanguageWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * "हिन्दी", with its script or country where the tag has one; the tag itself where nobody knows a name.
     *
     * @param tag BCP 47, or empty: a language that the file does not say
     */
    public String own(String tag) {
        if (tag.isEmpty()) {
            return texts.get("language.unknown");
        }
        var language = Locale.forLanguageTag(tag);
        var name = language.getDisplayName(language);
        return name.isEmpty() ? tag : name;
    }

    /** The name in the window's language, for screen readers that do not speak the other. */
    public String said(String tag) {
        return tag.isEmpty()
                ? texts.get("language.unknown")
                : Locale.forLanguageTag(tag).getDisplayName(texts.locale());
    }
}
