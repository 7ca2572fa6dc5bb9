package org.mindgap.elicit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the probability of each option's label from the tokens of a reply (formats.md §1, methods.md §7). A token is a
 * spelling of a label where it equals it exactly after one leading blank or line break, one opening bracket and one
 * closing bracket or full stop are taken off, full-width signs and native digits are written as the usual ones, and small
 * letters as the label has them. Nothing is read because it begins alike: 1 is not 10, 98 not 99. The probability of a
 * label is the sum over its spellings. Immutable, safe for many threads.
 */
public final class LabelReading {
    /** What OpenAI and vLLM write where they mean minus infinity. */
    private static final double IMPOSSIBLE = -9999.0;

    private static final char LAST_USUAL = '\u007f';
    private static final double TOO_MUCH = 1.001;
    private static final String MARKERS = " \n\t\u00a0\u2581\u0120\u010a";
    /** Labels that are English words of one letter too. */
    private static final Set<String> WORDS = Set.of("A", "a", "I");

    private final List<String> labels;
    private final List<String> small;
    private final List<String> plain;
    private final boolean largest;

    /** What a server says of a token that it lists. */
    private enum Listed {
        GIVEN,
        IMPOSSIBLE,
        UNKNOWN;

        static Listed of(TokenChance token) {
            if (Double.isNaN(token.logProb())) {
                return UNKNOWN;
            }
            return token.logProb() <= LabelReading.IMPOSSIBLE ? IMPOSSIBLE : GIVEN;
        }
    }

    /** How several spellings of one label are put together. */
    public enum Spellings {
        SUM,
        /** The likeliest alone, as the published code of OpinionsQA does. */
        LARGEST
    }

    /** @throws IllegalArgumentException if a label is empty or stands twice */
    public LabelReading(List<String> labels) {
        this(labels, Spellings.SUM);
    }

    public LabelReading(List<String> labels, Spellings spellings) {
        this.labels = List.copyOf(labels);
        this.small = this.labels.stream().map(l -> l.toLowerCase(Locale.ROOT)).toList();
        this.plain = this.labels.stream().map(LabelReading::plain).toList();
        this.largest = spellings == Spellings.LARGEST;
        if (labels.isEmpty() || labels.contains("") || new HashSet<>(labels).size() < labels.size()) {
            throw new IllegalArgumentException("labels must be there, and each once: " + labels);
        }
    }

    /** Reads a reply whose lists hold the likeliest tokens: one that is missing is less likely than each that is there. */
    public LabelOutcome read(List<TokenPlace> positions) {
        return read(positions, true);
    }

    /** Reads a reply whose lists hold the tokens that were asked for by name: they do not bound the others. */
    public LabelOutcome readNamed(List<TokenPlace> positions) {
        return read(positions, false);
    }

    /** Reads the first position at which a label was written, else the first with content. */
    private LabelOutcome read(List<TokenPlace> positions, boolean likeliest) {
        if (positions.stream().allMatch(p -> all(p).stream().allMatch(a -> Listed.of(a) == Listed.UNKNOWN))) {
            return new LabelOutcome.NotRead(LabelOutcome.Reason.NO_PROBABILITIES);
        }
        var at = written(positions);
        var written = at >= 0;
        if (!written) {
            at = content(positions);
        }
        if (at < 0) {
            return new LabelOutcome.NotRead(LabelOutcome.Reason.NO_LABEL);
        }
        return read(positions.get(at), at, written, likeliest);
    }

    /** The label that a token is a spelling of, or empty. */
    public String label(String token) {
        var word = plain(token);
        if (labels.contains(word)) {
            return word;
        }
        var at = word.isEmpty() ? -1 : small.indexOf(word);
        if (at < 0 && !word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
            at = small.indexOf(word.toLowerCase(Locale.ROOT)); // A where the label is a
        }
        if (at < 0) {
            // a label that has brackets or full-width signs of its own
            at = first(labels.indexOf(token), plain.indexOf(word));
        }
        return at < 0 ? "" : labels.get(at);
    }

    private static int first(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    private int written(List<TokenPlace> positions) {
        for (var i = 0; i < positions.size(); i++) {
            var token = positions.get(i).chosen().text();
            if (!label(token).isEmpty()
                    && begins(i == 0 ? "" : positions.get(i - 1).chosen().text(), token)
                    && ends(
                            token,
                            i + 1 == positions.size()
                                    ? ""
                                    : positions.get(i + 1).chosen().text())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The first token that is more than blanks, quotes and the like, where a label might have been written. Where it
     * looks like a label it is the beginning of something longer (1 of 10), and its probability is that of the beginning.
     */
    private int content(List<TokenPlace> positions) {
        for (var i = 0; i < positions.size(); i++) {
            var position = positions.get(i);
            if (position.chosen().text().codePoints().anyMatch(LabelReading::wordly)) {
                var readable = label(position.chosen().text()).isEmpty()
                        && all(position).stream().anyMatch(a -> !label(a.text()).isEmpty());
                return readable ? i : -1;
            }
        }
        return -1;
    }

    /** Whether a token begins a word: "0" behind "1" is the end of 10. */
    private static boolean begins(String before, String token) {
        return before.isEmpty()
                || MARKERS.indexOf(token.charAt(0)) >= 0
                || !wordly(before.codePointBefore(before.length()));
    }

    /** Whether the word ends with the token: "1" before "0" is not 1, "A" before " person" is no option. */
    private static boolean ends(String token, String after) {
        if (after.isEmpty()) {
            return true;
        }
        if (wordly(after.codePointAt(0)) && wordly(token.codePointBefore(token.length()))) {
            return MARKERS.indexOf(after.charAt(0)) >= 0 && !word(token, after);
        }
        return !word(token, after);
    }

    private static boolean word(String token, String after) {
        return WORDS.contains(plain(token))
                && wordly(token.codePointBefore(token.length()))
                && after.length() > 1
                && MARKERS.indexOf(after.charAt(0)) >= 0
                && Character.isLowerCase(after.codePointAt(1));
    }

    /** All tokens that are known at a place, each once: Gemini leaves the written one out of its list where it is unlikely. */
    private static List<TokenChance> all(TokenPlace position) {
        var chosen = position.chosen();
        if (position.top().stream().anyMatch(t -> t.text().equals(chosen.text()) && sameId(t, chosen))) {
            return position.top();
        }
        var all = new ArrayList<>(position.top());
        all.add(chosen);
        return all;
    }

    /** Two tokens may print alike. */
    private static boolean sameId(TokenChance one, TokenChance other) {
        return one.id().isEmpty() || other.id().isEmpty() || one.id().equals(other.id());
    }

    private static double probability(TokenChance token) {
        return Math.exp(token.logProb());
    }

    private static boolean wordly(int sign) {
        return Character.isLetterOrDigit(sign);
    }

    private LabelOutcome read(TokenPlace position, int at, boolean written, boolean likeliest) {
        var all = all(position);
        var listed = all.stream()
                .filter(a -> Listed.of(a) == Listed.GIVEN)
                .mapToDouble(LabelReading::probability)
                .toArray();
        var sum = 0.0;
        for (var p : listed) {
            if (p > TOO_MUCH) {
                return new LabelOutcome.NotRead(LabelOutcome.Reason.BROKEN);
            }
            sum += p;
        }
        if (sum > TOO_MUCH) {
            return new LabelOutcome.NotRead(LabelOutcome.Reason.BROKEN);
        }
        var remaining = Math.max(0, 1 - sum);
        var unlisted = Math.min(remaining, leastListed(position, likeliest));
        // once for each token: there may be twenty, and as many labels
        var spelled = all.stream().map(a -> label(a.text())).toList();
        var read = labels.stream()
                .map(l -> of(l, all, spelled, remaining, unlisted))
                .toList();
        return new LabelOutcome.Read(
                at,
                written,
                read,
                read.stream()
                        .filter(LabelProbability::known)
                        .mapToDouble(LabelProbability::probability)
                        .sum(),
                remaining,
                all.stream()
                        .filter(a -> Listed.of(a) == Listed.GIVEN)
                        .mapToDouble(TokenChance::logProb)
                        .min()
                        .orElse(Double.NaN),
                position.top().size(),
                joined(read));
    }

    /** The written token does not bound the others where it came by chance from below the list. */
    private static double leastListed(TokenPlace position, boolean likeliest) {
        return likeliest
                ? position.top().stream()
                        .filter(a -> Listed.of(a) == Listed.GIVEN)
                        .mapToDouble(LabelReading::probability)
                        .min()
                        .orElse(1)
                : 1;
    }

    private LabelProbability of(
            String label, List<TokenChance> all, List<String> spelled, double remaining, double unlisted) {
        var spellings = new LinkedHashSet<String>();
        var outcomes = new ArrayList<Listed>();
        var probability = 0.0;
        for (var i = 0; i < all.size(); i++) {
            var token = all.get(i);
            if (!spelled.get(i).equals(label)) {
                continue;
            }
            spellings.add(token.text());
            outcomes.add(Listed.of(token));
            if (Listed.of(token) == Listed.GIVEN) {
                probability = largest ? Math.max(probability, probability(token)) : probability + probability(token);
            }
        }
        var names = List.copyOf(spellings);
        var open = outcomes.contains(Listed.UNKNOWN) ? remaining : 0;
        if (outcomes.contains(Listed.GIVEN)) {
            return new LabelProbability(
                    label, LabelProbability.State.GIVEN, probability, probability, probability + open, names);
        }
        if (open > 0 || outcomes.contains(Listed.UNKNOWN)) {
            return new LabelProbability(label, LabelProbability.State.UNKNOWN, Double.NaN, 0, open, names);
        }
        return outcomes.isEmpty()
                ? new LabelProbability(label, LabelProbability.State.NOT_LISTED, Double.NaN, 0, unlisted, names)
                : new LabelProbability(label, LabelProbability.State.IMPOSSIBLE, 0, 0, 0, names);
    }

    private static List<String> joined(List<LabelProbability> read) {
        return read.stream()
                .filter(l -> l.state() == LabelProbability.State.GIVEN)
                .map(LabelProbability::label)
                .filter(l -> read.stream()
                        .anyMatch(o -> o.state() == LabelProbability.State.NOT_LISTED
                                && o.label().length() > l.length()
                                && o.label().startsWith(l)))
                .toList();
    }

    /** A token without its leading mark and brackets, in the usual digits and letters. */
    private static String plain(String token) {
        var text = token;
        if (!text.isEmpty() && MARKERS.indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1);
        }
        text = usual(text);
        if (text.startsWith("(")) {
            text = text.substring(1);
        }
        return text.endsWith(")") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String usual(String text) {
        var strange = false;
        for (var i = 0; i < text.length() && !strange; i++) {
            strange = text.charAt(i) > LAST_USUAL;
        }
        if (!strange) {
            return text;
        }
        var usual = new StringBuilder();
        text.codePoints().map(LabelReading::usual).forEach(usual::appendCodePoint);
        return usual.toString();
    }

    private static int usual(int sign) {
        if (sign >= 0xFF01 && sign <= 0xFF5E) {
            return sign - 0xFEE0; // full-width forms of the printable signs of ASCII
        }
        return Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(sign, 10) : sign;
    }
}
