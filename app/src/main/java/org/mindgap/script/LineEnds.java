package org.mindgap.script;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Where the lines of a text may end, in any script. Thai, Lao, Khmer and Burmese have no blanks between their words
 * (class SA of Unicode Standard Annex 14): a text with letters of theirs is broken by ICU, whose dictionaries know the
 * words of all four; Java's rules know those of Thai alone. Other texts are broken by Java's rules. Immutable.
 */
public final class LineEnds {
    private static final Set<Character.UnicodeScript> WITHOUT_BLANKS = Set.of(
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** In their order, the beginning and the end of the text among them. */
    private final int[] places;

    private LineEnds(int[] places) {
        this.places = places;
    }

    /** Those of a text without line breaks of its own. */
    public static LineEnds of(String text) {
        if (text.codePoints().anyMatch(LineEnds::isWithoutBlanks)) {
            var words = com.ibm.icu.text.BreakIterator.getLineInstance(Locale.ROOT);
            words.setText(text);
            return of(words.first(), words::next);
        }
        var words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        return of(words.first(), words::next);
    }

    private static LineEnds of(int first, IntSupplier next) {
        var places = new ArrayList<Integer>();
        for (var at = first; at >= 0; at = next.getAsInt()) { // both libraries say -1 where there is no more
            places.add(at);
        }
        return new LineEnds(places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether a sign belongs to a script that is written without blanks between words. */
    public static boolean isWithoutBlanks(int sign) {
        return WITHOUT_BLANKS.contains(Character.UnicodeScript.of(sign));
    }

    /** Whether a line may end before the sign at a place. */
    public boolean at(int place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    /** The last place before another where a line may end; the beginning where there is none. */
    public int before(int place) {
        var found = Arrays.binarySearch(places, place);
        var index = (found >= 0 ? found : -found - 1) - 1;
        return index < 0 ? 0 : places[index];
    }

    /** The first place after another where a line may end; the end of the text where there is none. */
    public int after(int place) {
        var found = Arrays.binarySearch(places, place);
        var index = found >= 0 ? found + 1 : -found - 1;
        return places[Math.min(index, places.length - 1)];
    }

    /** The text in parts that no line ends inside of, blanks after a word with the word. */
    public List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var i = 1; i < places.length; i++) {
            parts.add(text.substring(places[i - 1], places[i]));
        }
        return parts;
    }
}
