package org.mindgap.translation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be seen of a text without knowing its language. */
final class TextShape {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}.'’&-]*");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$?\\{[^{}]{1,60}}|%(?:\\d+\\$)?[sd]|<[^<>]{1,60}>|_{2,}|\\[[^\\[\\]]{1,60}]");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
    private static final Pattern LEADING = Pattern.compile(
            "^[\\s(\\[]*(\\p{Nd}{1,4}(?=[.):\\]=]+(?:\\s|$|\\p{L}))|\\p{L}(?=[.):\\]=]+(?:\\s|$))).*", Pattern.DOTALL);
    private static final int LONGEST_ABBREVIATION = 6;
    /** What a character says, in Latin letters: an ideograph stands for a syllable or a word. */
    private static final double IDEOGRAPH = 3;

    private static final double SYLLABLE = 2;

    private TextShape() {}

    /** Composed, in one case, without doubled blanks: equal texts look the same to a reader. */
    static String folded(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }

    static boolean hasWords(String text) {
        return letters(text) > 1
                || text.codePoints().anyMatch(c -> Character.isLetter(c) && wordInOneLetter(UnicodeScript.of(c)));
    }

    /** "是", "예": one character, and a word. */
    private static boolean wordInOneLetter(UnicodeScript script) {
        return switch (script) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** Whether all its words are capital letters, such as BBC or NHK 2: nothing to translate. */
    static boolean abbreviations(String text) {
        var words = words(text);
        return !words.isEmpty() && words.stream().allMatch(TextShape::abbreviation);
    }

    private static boolean abbreviation(String word) {
        return word.length() <= LONGEST_ABBREVIATION
                && word.codePoints().noneMatch(Character::isLowerCase)
                && word.codePoints().anyMatch(Character::isUpperCase);
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(r -> r.group()).toList();
    }

    /**
     * Letters of other scripts, as a share of all letters. Words that the source has as well, and abbreviations, are
     * names and stand in any script.
     *
     * @param own the source's text
     * @param expected scripts of the language
     */
    static Foreign foreign(String own, String text, Set<UnicodeScript> expected) {
        var known = new HashSet<String>();
        words(own).forEach(w -> known.add(w.toLowerCase(Locale.ROOT)));
        var rest = WORD.matcher(text).replaceAll(match -> {
            var word = match.group();
            var latin = word.codePoints()
                    .filter(Character::isLetter)
                    .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
            var name = latin && (abbreviation(word) || known.contains(word.toLowerCase(Locale.ROOT)));
            return name ? " " : java.util.regex.Matcher.quoteReplacement(word);
        });
        var all = 0;
        var other = 0;
        var found = UnicodeScript.COMMON;
        for (var letter : rest.codePoints().filter(Character::isLetter).toArray()) {
            var script = UnicodeScript.of(letter);
            if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
                continue;
            }
            all++;
            if (!expected.contains(script)) {
                other++;
                found = script;
            }
        }
        return new Foreign(all == 0 ? 0 : (double) other / all, found);
    }

    /**
     * Letters of other scripts.
     *
     * @param share of all letters, 0 to 1
     * @param script the last of them
     */
    record Foreign(double share, UnicodeScript script) {}

    /** Its length in Latin letters: marks over and under letters count nothing, ideographs three, Korean syllables two. */
    static double size(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToDouble(TextShape::size)
                .sum();
    }

    private static double size(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN -> IDEOGRAPH;
            case HANGUL, HIRAGANA, KATAKANA -> SYLLABLE;
            default -> 1;
        };
    }

    /** {name}, %s, <name>, ___ and bracketed words, each as it is compared: of brackets only that they are there. */
    static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(r -> r.group().startsWith("[") ? "[…]" : r.group().startsWith("__") ? "__" : r.group())
                .sorted()
                .toList();
    }

    /** Numbers in Western digits, in the text's order: ๑๘, १८ and 18 are one; separators of thousands do not count. */
    static List<String> numbers(String text) {
        var numbers = new ArrayList<String>();
        NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .forEach(r -> numbers.add(western(r.group()).replaceAll("[.,]", "")));
        return numbers;
    }

    /** The number or letter that a label begins with, "2" of "2) often" and of "๒. บ่อย"; empty where there is none. */
    static String leading(String label) {
        var match = LEADING.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC));
        return match.matches() ? western(match.group(1)).toUpperCase(Locale.ROOT) : "";
    }

    private static String western(String digits) {
        var text = new StringBuilder();
        digits.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                text.append(Character.digit(c, 10));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** A character that stands for one that was lost, or rows of question marks where letters were. */
    static boolean damaged(String text) {
        return text.indexOf('\uFFFD') >= 0
                || text.contains("???")
                || text.codePoints().anyMatch(c -> c >= 0x80 && c < 0xA0);
    }
}
