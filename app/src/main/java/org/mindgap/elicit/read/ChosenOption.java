package org.mindgap.elicit.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.read.ReadAnswer.How;

/**
 * Finds the one option that a text chooses: its label alone, its words alone, or label and words that belong together; on
 * the first line, or behind the word for answer. Nothing is searched for inside sentences: "I would not say A" chooses
 * nothing, and a coder may read it.
 */
final class ChosenOption {
    private static final Pattern DRESS = Pattern.compile("[*_`\"'\u201c\u201d\u2018\u2019\u300c\u300d#>]+");
    private static final Pattern LABELLED =
            Pattern.compile("^[(\\[]?([\\p{L}\\p{N}\\p{M}]{1,4})[)\\]]?\\s*[.:)\uff1a\uff0e\u3001-]\\s*(.+)$");
    private static final Pattern ANSWER = Pattern.compile("(?i)^\\s*(?:(?:final |my |the )?answer(?:"
            + " is)?|\u7b54\u6848|\u7b54\u3048|\ub2f5|\u0909\u0924\u094d\u0924\u0930|jawaban|jawapan|\u0e04\u0e33\u0e15\u0e2d\u0e1a|tr\u1ea3"
            + " l\u1eddi)\\s*[:\uff1a]?\\s*(.+)$");

    private final List<Prompt.Choice> choices;
    private final LabelReading labels;

    ChosenOption(Prompt prompt) {
        this.choices = prompt.choices();
        this.labels = new LabelReading(prompt.labels());
    }

    /** What a text chooses that should hold nothing else. */
    ReadAnswer read(String text) {
        var lines = lines(text);
        if (lines.isEmpty()) {
            return none(text);
        }
        var whole = choice(plain(text));
        if (whole.isPresent()) {
            return whole.get();
        }
        return choice(lines.get(0)).or(() -> answerLine(lines)).orElseGet(() -> none(text));
    }

    /** What a text chooses that argues first: the last line behind the word for answer, else the last line. */
    ReadAnswer readLast(String text) {
        var lines = lines(text);
        return answerLine(lines)
                .or(() -> lines.isEmpty() ? Optional.empty() : choice(lines.get(lines.size() - 1)))
                .orElseGet(() -> none(text));
    }

    /** The code that a line chooses, or nothing. */
    Optional<String> code(String line) {
        return choice(plain(line))
                .filter(a -> a.status() == AnswerStatus.OK)
                .map(a -> a.shares().keySet().iterator().next());
    }

    private Optional<ReadAnswer> answerLine(List<String> lines) {
        for (var i = lines.size() - 1; i >= 0; i--) {
            var found = ANSWER.matcher(lines.get(i));
            if (found.matches()) {
                var answer = choice(found.group(1).strip());
                if (answer.isPresent()) {
                    return answer.map(a -> a.how() == How.SEVERAL
                            ? a
                            : ReadAnswer.draw(a.shares().keySet().iterator().next(), How.ANSWER_LINE));
                }
            }
        }
        return Optional.empty();
    }

    private static ReadAnswer none(String text) {
        if (text.isBlank()) {
            return ReadAnswer.without(AnswerStatus.NOT_CODED, How.EMPTY);
        }
        return new Declining().says(text)
                ? ReadAnswer.without(AnswerStatus.DECLINED, How.DECLINED)
                : ReadAnswer.without(AnswerStatus.NOT_CODED, How.NOTHING);
    }

    private Optional<ReadAnswer> choice(String line) {
        var label = labels.label(line);
        if (!label.isEmpty()) {
            return Optional.of(ReadAnswer.draw(byLabel(label).code(), How.LABEL));
        }
        var words = choices.stream().filter(c -> same(c.text(), line)).toList();
        if (words.size() == 1) {
            return Optional.of(ReadAnswer.draw(words.get(0).code(), How.OPTION_TEXT));
        }
        var found = LABELLED.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var named = labels.label(found.group(1));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var choice = byLabel(named);
        var rest = found.group(2);
        if (begins(rest, choice.text())) {
            return Optional.of(ReadAnswer.draw(choice.code(), How.LABEL));
        }
        return choices.stream().anyMatch(c -> begins(rest, c.text()))
                ? Optional.of(ReadAnswer.without(AnswerStatus.NOT_CODED, How.SEVERAL))
                : Optional.empty();
    }

    private Prompt.Choice byLabel(String label) {
        return choices.stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow();
    }

    private static List<String> lines(String text) {
        return text.lines().map(ChosenOption::plain).filter(l -> !l.isEmpty()).toList();
    }

    private static String plain(String text) {
        return DRESS.matcher(text).replaceAll("").strip();
    }

    private static boolean same(String option, String text) {
        return folded(option).equals(folded(text));
    }

    /** Whether a text is an option's words, or these and then a sentence of its own. */
    private static boolean begins(String text, String option) {
        var whole = folded(text);
        var words = folded(option);
        return whole.equals(words)
                || (whole.startsWith(words)
                        && !words.isEmpty()
                        && ".,;:\u3002\uff0c-\u2013\u2014(".indexOf(whole.charAt(words.length())) >= 0);
    }

    private static String folded(String text) {
        var plain = Normalizer.normalize(plain(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        return plain.endsWith(".") || plain.endsWith("\u3002") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
