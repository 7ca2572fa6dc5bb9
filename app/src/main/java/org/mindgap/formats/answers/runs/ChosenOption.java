package org.mindgap.formats.answers.runs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.elicit.LabelReading;

/**
 * Finds in words the option that a model chose. Strict: the words are a label, an option's text, or both together, or
 * they end with a line that says so ("ANSWER: C"). What names two options, or none, is not coded.
 */
final class ChosenOption {
    private static final Pattern SAID =
            Pattern.compile("(?im)^\\W*(?:the\\s+)?(?:final\\s+)?answer\\s*(?:is\\b|:|：)\\s*(\\S.*?)\\s*$");
    private static final Pattern TAIL = Pattern.compile("[\\s.,;:!。*\"'”’`]+$");
    private static final Pattern HEAD = Pattern.compile("^[\\s*\"'“‘`]+");

    private final OptionCodes options;
    private final Optional<LabelReading> labels;

    ChosenOption(OptionCodes options) {
        this.options = options;
        this.labels = options.shown().labels().isEmpty()
                ? Optional.empty()
                : Optional.of(new LabelReading(options.shown().labels()));
    }

    /** The code of the chosen option, or nothing. */
    Optional<String> in(String words) {
        var whole = bare(words);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        var direct = one(whole);
        if (direct.isPresent()) {
            return direct;
        }
        var said = SAID.matcher(words);
        var found = new LinkedHashSet<String>();
        while (said.find()) {
            found.add(one(bare(said.group(1))).orElse(""));
        }
        return found.size() == 1 && !found.contains("") ? found.stream().findFirst() : Optional.empty();
    }

    private Optional<String> one(String text) {
        var label = labels.map(l -> l.label(text)).filter(l -> !l.isEmpty()).map(options::ofLabel);
        if (label.isPresent()) {
            return label;
        }
        var texts = options.shown().texts();
        for (var i = 0; i < texts.size(); i++) {
            if (same(text, texts.get(i))) {
                return Optional.of(options.codes().get(i));
            }
        }
        return both(text, texts);
    }

    /** A label and the text of the very same option: "B) Weekly". */
    private Optional<String> both(String text, List<String> texts) {
        var names = options.shown().labels();
        for (var i = 0; i < names.size(); i++) {
            var start = Pattern.compile(
                            "^\\(?" + Pattern.quote(names.get(i)) + "\\s*[).:\\]\\-–]?\\s*", Pattern.CASE_INSENSITIVE)
                    .matcher(text);
            if (start.find() && start.end() > 0 && same(bare(text.substring(start.end())), texts.get(i))) {
                return Optional.of(options.codes().get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean same(String one, String other) {
        return bare(one).toLowerCase(Locale.ROOT).equals(bare(other).toLowerCase(Locale.ROOT));
    }

    private static String bare(String text) {
        return TAIL.matcher(HEAD.matcher(text.strip()).replaceAll("")).replaceAll("");
    }
}
