package org.mindgap.formats.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that look alike and are not the same: other blanks, characters without a shape, letters composed otherwise, Latin
 * letters and their twins in Cyrillic and Greek, hyphens and quotation marks of several kinds. The letters are those that
 * UTS #39 (Unicode Security Mechanisms) holds for confusable and that surveys mix; this is no test for forgeries.
 */
public final class LookAlike {
    private static final String CYRILLIC =
            "\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T\u0425X\u0406I\u0408J\u0405S"
                    + "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u0501d\u04BBh";
    private static final String GREEK = "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P"
            + "\u03A4T\u03A5Y\u03A7X\u03BFo\u03BDv";
    private static final String SIGNS =
            "\u2018'\u2019'\u02BC'\u00B4'\u201C\"\u201D\"\u2010-\u2011-\u2012-\u2013-\u2014-" + "\u2212-";
    private static final Map<Integer, Integer> TWINS = pairs(CYRILLIC + GREEK + SIGNS);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFE00-\\uFE0F]+");
    private static final int NAMED = 4;

    private LookAlike() {}

    /**
     * Two texts that look alike.
     *
     * @param first the shorter one
     * @param firstHas what it has where they part, as code points with their names; may be empty
     * @param secondHas the same of the second; never empty
     */
    public record Pair(String first, String second, String firstHas, String secondHas) {}

    /**
     * Texts of which one may have been meant.
     *
     * @param texts in their order, at least two
     * @param numbers whether they are one number; else they differ in nothing but capital letters
     */
    public record Written(List<String> texts, boolean numbers) {
        public Written {
            texts = List.copyOf(texts);
        }
    }

    /** Texts that are one number ("1", "01", "1.0", "1e0"), or the same word in capitals and small letters. */
    public static List<Written> written(Collection<String> texts) {
        var numbers = new LinkedHashMap<Double, List<String>>();
        var words = new LinkedHashMap<String, List<String>>();
        for (var text : texts) {
            var number = DecimalText.parse(text);
            if (number.isPresent()) {
                numbers.computeIfAbsent(number.getAsDouble() + 0.0, n -> new ArrayList<>())
                        .add(text);
            } else {
                words.computeIfAbsent(
                                shape(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                        .add(text);
            }
        }
        var found = new ArrayList<Written>();
        numbers.values().stream().filter(n -> n.size() > 1).forEach(n -> found.add(new Written(n, true)));
        for (var same : words.values()) {
            // of texts that look alike in small and capital letters too, the first stands for all
            var shapes = new LinkedHashMap<String, String>();
            same.forEach(t -> shapes.putIfAbsent(shape(t), t));
            if (shapes.size() > 1) {
                found.add(new Written(List.copyOf(shapes.values()), false));
            }
        }
        return found;
    }

    /** Every text that looks like one before it, with that one; texts that are the same make no pair. */
    public static List<Pair> pairs(Collection<String> texts) {
        var seen = new LinkedHashMap<String, String>();
        var pairs = new ArrayList<Pair>();
        for (var text : texts) {
            var before = seen.putIfAbsent(shape(text), text);
            if (before != null && !before.equals(text)) {
                pairs.add(
                        before.codePointCount(0, before.length()) <= text.codePointCount(0, text.length())
                                ? pair(before, text)
                                : pair(text, before));
            }
        }
        return pairs;
    }

    /** Whether a text is nothing but visible ASCII and single blanks, so that it is told from others by looking. */
    public static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    /** What one sees of it. */
    private static String shape(String text) {
        if (isPlain(text)) {
            return text;
        }
        var twins = new StringBuilder(text.length());
        text.codePoints().map(c -> TWINS.getOrDefault(c, c)).forEach(twins::appendCodePoint);
        var composed = Normalizer.normalize(twins, Normalizer.Form.NFKC);
        return BLANKS.matcher(INVISIBLE.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static Pair pair(String first, String second) {
        var one = first.codePoints().toArray();
        var two = second.codePoints().toArray();
        var start = 0;
        while (start < Math.min(one.length, two.length) && one[start] == two[start]) {
            start++;
        }
        var end = 0;
        while (end < Math.min(one.length, two.length) - start
                && one[one.length - 1 - end] == two[two.length - 1 - end]) {
            end++;
        }
        return new Pair(first, second, named(one, start, one.length - end), named(two, start, two.length - end));
    }

    private static String named(int[] points, int from, int to) {
        var some = java.util.Arrays.stream(points, from, Math.min(to, from + NAMED))
                .mapToObj(LookAlike::named)
                .collect(Collectors.joining(", "));
        return to - from > NAMED ? some + ", \u2026" : some;
    }

    private static String named(int point) {
        var name = Character.getName(point);
        return String.format(java.util.Locale.ROOT, "U+%04X", point) + (name == null ? "" : " " + name);
    }

    private static Map<Integer, Integer> pairs(String letters) {
        var pairs = new LinkedHashMap<Integer, Integer>();
        for (var i = 0; i + 1 < letters.length(); i += 2) {
            pairs.put((int) letters.charAt(i), (int) letters.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }
}
