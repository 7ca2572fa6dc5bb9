package org.mindgap.formats.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.formats.text.JsonText;
import org.mindgap.survey.OptionKind;

/**
 * What labels say when they are no opinion, in the languages of {@code no-opinion-words.json}, where the sources stand.
 * Every part of a label must be such words: "Don't know/Refused" is, "Neutral / Not sure" is not. They only propose.
 */
final class NoOpinionWords {
    private static final String FILE = "/org/mindgap/formats/no-opinion-words.json";

    /** No words for don't know are as long; a damaged file's label of 60,000 blanks would be looked at for a minute. */
    private static final int LONGEST = 300;

    private static final Pattern BRACKETS =
            Pattern.compile("[(\\[\\uff08\\u3010]([^()\\[\\]\\uff08\\uff09\\u3010\\u3011]*)[)\\]\\uff09\\u3011]");
    private static final Pattern PARTS = Pattern.compile("\\s*(?:/|;|,|\\||\\u3001|\\u30fb|\\uff0c|\\bor\\b)\\s*");
    private static final Pattern EDGES = Pattern.compile("^[\\s.:*\\-\\u2013]+|[\\s.:!*\\-\\u2013]+$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff]");

    private final Map<String, Said> words = new HashMap<>();
    private final Set<String> notRead = new HashSet<>();

    /** Why nobody's opinion is in an option. Not asked is apart from missing: who was not asked did not fail to answer. */
    enum Reason {
        DONT_KNOW("dont-know", OptionKind.DONT_KNOW),
        REFUSED("refused", OptionKind.REFUSED),
        NOT_ASKED("not-asked", OptionKind.NOT_ASKED),
        MISSING("missing", OptionKind.NOT_ASKED);

        private final String word;
        private final OptionKind kind;

        Reason(String word, OptionKind kind) {
            this.word = word;
            this.kind = kind;
        }

        OptionKind kind() {
            return kind;
        }
    }

    /**
     * What a label says.
     *
     * @param language tag of the words, "en"
     */
    record Said(Reason reason, String language) {

        /** The language's name in English, for sentences. */
        String languageName() {
            return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        }
    }

    NoOpinionWords() {
        try (var in = Objects.requireNonNull(NoOpinionWords.class.getResourceAsStream(FILE), FILE)) {
            var root = JsonText.mapper().readTree(in);
            root.path("not_read").forEach(w -> notRead.add(plain(w.asText())));
            root.path("words").properties().forEach(l -> learn(l.getKey(), l.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(String language, JsonNode byReason) {
        for (var reason : Reason.values()) {
            byReason.path(reason.word).forEach(w -> words.putIfAbsent(plain(w.asText()), new Said(reason, language)));
        }
    }

    /** What a label says; nothing where a part of it is an answer. */
    Optional<Said> of(String label) {
        if (label.length() > LONGEST) {
            return Optional.empty();
        }
        var bare = bare(label);
        var whole = words.get(bare);
        if (whole != null) {
            return Optional.of(whole);
        }
        var parts = Arrays.stream(PARTS.split(bare))
                .map(NoOpinionWords::edged)
                .filter(p -> !p.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var first = words.get(parts.get(0));
        // what "Missing" goes on with says only why: "Missing; Unknown", "Other missing; Multiple answers Mail (EVS)"
        if (first != null && first.reason() == Reason.MISSING) {
            return Optional.of(first);
        }
        var said = new LinkedHashMap<Reason, Said>();
        for (var part : parts) {
            var meant = words.get(part);
            if (meant == null) {
                return Optional.empty();
            }
            said.putIfAbsent(meant.reason(), meant);
        }
        return List.of(Reason.values()).stream()
                .filter(said::containsKey)
                .map(said::get)
                .findFirst();
    }

    /** Whether a label says that interviewers do not read the option out: people may say it of themselves. */
    boolean notReadOut(String label) {
        if (label.length() > LONGEST) {
            return false;
        }
        var plain = plain(label);
        var brackets = BRACKETS.matcher(plain);
        while (brackets.find()) {
            if (notRead.contains(edged(brackets.group(1)))) {
                return true;
            }
        }
        return notRead.stream().anyMatch(w -> plain.startsWith(w + ":") || plain.startsWith(w + " -"));
    }

    private String bare(String label) {
        var plain = plain(label);
        var bare = edged(BRACKETS.matcher(plain).replaceAll(" "));
        if (bare.isEmpty()) {
            // a label that is nothing but brackets, "(Don't know)", means what stands in them
            bare = edged(plain.replaceAll("[()\\[\\]\\uff08\\uff09\\u3010\\u3011]", " "));
        }
        for (var word : notRead) {
            if (bare.startsWith(word + ":") || bare.startsWith(word + " -")) {
                return edged(bare.substring(word.length()));
            }
        }
        return bare;
    }

    private static String edged(String text) {
        return EDGES.matcher(text).replaceAll("").replaceAll("\\s+", " ");
    }

    private static String plain(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return edged(INVISIBLE
                .matcher(composed)
                .replaceAll("")
                .replace('\u2019', '\'')
                .replace('\u2018', '\''));
    }
}
