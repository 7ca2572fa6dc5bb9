package org.mindgap.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.edit.Languages;
import org.mindgap.problem.Problem;

/** Doubts of one text beside the source's. */
final class TextChecks {
    /** Share of letters in other scripts above which a text is doubted. */
    static final double OTHER_SCRIPT = 0.3;

    /** Times that a text may be longer or shorter than the source, in what its letters say. */
    static final double LENGTH = 3;

    private static final double SHORTEST = 20;
    private static final int PERCENT = 100;

    private final String tag;
    private final String ownTag;
    private final TextPart part;
    private final String own;
    private final String other;
    private final List<Flag> found = new ArrayList<>();

    /**
     * @param tag language of the translation
     * @param ownTag language of the survey, or empty where unknown
     */
    TextChecks(String tag, String ownTag, TextPart part, String own, String other) {
        this.tag = tag;
        this.ownTag = ownTag;
        this.part = part;
        this.own = own;
        this.other = other;
    }

    /** In the order of what matters most; a text that is not there, or damaged, is doubted once. */
    List<Flag> found() {
        if (other.isEmpty()) {
            if (!own.isEmpty()) {
                add(Flag.Kind.MISSING, "translation.missing", part.start(), language(), shortened(own));
            }
            return found;
        }
        if (TextShape.damaged(other)) {
            add(Flag.Kind.DAMAGED, "translation.damaged", part.start(), language());
            return found;
        }
        if (own.isEmpty()) {
            add(Flag.Kind.MISSING, "translation.no-own", part.start(), language());
            script();
            return found;
        }
        var same = TextShape.folded(own).equals(TextShape.folded(other));
        if (same) {
            untranslated();
            return found;
        }
        if (TextShape.hasWords(own) && !TextShape.hasWords(other)) {
            add(Flag.Kind.CODE_ONLY, "translation.code-only", part.start(), language(), other, shortened(own));
        } else {
            script();
        }
        placeholders();
        numbers();
        length();
        return found;
    }

    private void untranslated() {
        if (TextShape.hasWords(own) && !TextShape.abbreviations(own) && !sameLanguage()) {
            add(Flag.Kind.UNTRANSLATED, "translation.untranslated", part.start(), language(), shortened(own));
        }
    }

    private String language() {
        return Languages.name(tag);
    }

    private boolean sameLanguage() {
        return Locale.forLanguageTag(tag)
                .getLanguage()
                .equals(Locale.forLanguageTag(ownTag).getLanguage());
    }

    private void script() {
        var expected = Scripts.of(tag);
        if (expected.isEmpty()) {
            return;
        }
        var foreign = TextShape.foreign(own, other, expected);
        if (foreign.share() > OTHER_SCRIPT) {
            add(
                    Flag.Kind.WRONG_SCRIPT,
                    "translation.wrong-script",
                    part.start(),
                    language(),
                    Math.round(foreign.share() * PERCENT),
                    Scripts.word(foreign.script()),
                    Scripts.words(expected));
        }
    }

    private void placeholders() {
        var lost = new ArrayList<>(TextShape.placeholders(own));
        var extra = new ArrayList<String>();
        for (var there : TextShape.placeholders(other)) {
            if (!lost.remove(there)) {
                extra.add(there);
            }
        }
        if (!lost.isEmpty()) {
            add(Flag.Kind.PLACEHOLDER, "translation.placeholder", part.start(), language(), String.join(" ", lost));
        } else if (!extra.isEmpty()) {
            add(
                    Flag.Kind.PLACEHOLDER,
                    "translation.placeholder-new",
                    part.start(),
                    language(),
                    String.join(" ", extra));
        }
    }

    /** Only where both have as many: a number may be written as a word. */
    private void numbers() {
        var mine = TextShape.numbers(own);
        var theirs = TextShape.numbers(other);
        if (!mine.isEmpty()
                && mine.size() == theirs.size()
                && !mine.stream()
                        .sorted()
                        .toList()
                        .equals(theirs.stream().sorted().toList())) {
            add(
                    Flag.Kind.NUMBERS,
                    "translation.numbers",
                    part.start(),
                    language(),
                    String.join(", ", theirs),
                    String.join(", ", mine));
        }
    }

    private void length() {
        var mine = TextShape.size(own);
        var theirs = TextShape.size(other);
        if (Math.max(mine, theirs) >= SHORTEST && theirs > 0) {
            if (theirs > LENGTH * mine) {
                add(Flag.Kind.LENGTH, "translation.longer", part.start(), language(), Math.round(theirs / mine));
            } else if (mine > LENGTH * theirs) {
                add(Flag.Kind.LENGTH, "translation.shorter", part.start(), language(), Math.round(mine / theirs));
            }
        }
    }

    private void add(Flag.Kind kind, String code, Object... arguments) {
        found.add(Flag.of(kind, part, own, other, Problem.warning(code, arguments)));
    }

    static String shortened(String text) {
        var most = 60;
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
