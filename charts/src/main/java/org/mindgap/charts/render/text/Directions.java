package org.mindgap.charts.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which way a line of several scripts is read. By Unicode's rule (UAX 9, P2) its first letter decides, so that a sentence
 * of ours which begins with the name of a group in Urdu would run from right to left, its end in front; and a number or
 * a quotation mark behind such a name would be drawn in front of it (W2, N1). Invisible marks say what is meant: they are
 * part of the text of SVG files, and of what is shaped.
 */
final class Directions {
    /** LEFT-TO-RIGHT MARK. */
    static final char MARK = '\u200E';

    private static final Pattern SIGNED = Pattern.compile("[+\u2212][0-9.]+[^\\p{L}]*$");

    private Directions() {}

    /** The same text with marks where it needs any. A text that has its marks stays as it is. */
    static List<Run> marked(List<Run> runs) {
        if (runs.stream().noneMatch(run -> run.text().chars().anyMatch(c -> way((char) c) < 0))) {
            return runs;
        }
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        if (rightToLeft(text)) {
            return runs;
        }
        var marks = marks(text);
        var parts = new ArrayList<Run>();
        var start = 0;
        for (var run : runs) {
            var part = new StringBuilder();
            for (var i = 0; i < run.text().length(); i++) {
                if (marks[start + i]) {
                    part.append(MARK);
                }
                part.append(run.text().charAt(i));
            }
            start += run.text().length();
            parts.add(new Run(part.toString(), run.face(), run.color()));
        }
        return parts;
    }

    /**
     * A text of another script that quotes a few Latin letters; not one of ours that names people in that script, nor one
     * with a number of ours behind it, whose sign would end up behind its digits.
     */
    private static boolean rightToLeft(CharSequence text) {
        var first = 0;
        var last = 0;
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var way = way(text.charAt(i));
            first = first == 0 ? way : first;
            last = way == 0 ? last : way;
            sum += way;
        }
        return first < 0 && last < 0 && sum < 0 && !SIGNED.matcher(text).find();
    }

    /** Before which letters a mark is missing, in a text that is read from left to right. */
    private static boolean[] marks(CharSequence text) {
        var marks = new boolean[text.length()];
        var before = 0;
        for (var i = 0; i < text.length(); i++) {
            var way = way(text.charAt(i));
            if (before == 0 && way < 0) {
                marks[0] = true;
            }
            // behind every name, before what separates it from the next or follows the last
            var ends = before < 0 && way == 0 && !accent(text.charAt(i)) && ends(text, i);
            marks[i] |= ends;
            before = ends ? 1 : way == 0 ? before : way;
        }
        return marks;
    }

    /** Whether what stands from a place on is a comma of ours, or nothing more of the name before it. */
    private static boolean ends(CharSequence text, int from) {
        for (var i = from; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == ',' || sign == ';' || way(sign) > 0) {
                return true;
            }
            if (way(sign) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean accent(char sign) {
        return Character.getDirectionality(sign) == Character.DIRECTIONALITY_NONSPACING_MARK;
    }

    /** 1 for letters that are read from left to right, -1 from right to left, 0 for signs that go with their neighbours. */
    private static int way(char sign) {
        return switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> -1;
            default -> 0;
        };
    }
}
