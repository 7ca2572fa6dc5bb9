package org.mindgap.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something expected that went wrong, as a value: shown next to the thing it concerns, in words that a social
 * scientist understands. The words stand in a bundle beside this class (see {@link ProblemTexts}); the part of the code
 * before the first dot names the bundle.
 *
 * @param code short stable code, for example {@code formats.row-length}
 * @param severity how much it matters
 * @param place where it was found, or null where it concerns no file
 * @param arguments what the sentence names: expected, found and so on, already in plain text; each is cut after 2,000
 *     characters
 */
public record Problem(
        String code, Severity severity, @Nullable Place place, List<String> arguments) {

    /** A field of a damaged file can be millions of characters long, and a hundred problems of it are kept. */
    private static final int LONGEST = 2000;

    public Problem {
        if (code.indexOf('.') < 1) {
            throw new IllegalArgumentException("a problem code is bundle.name, found: " + code);
        }
        arguments = arguments.stream().map(Problem::shortened).toList();
    }

    public static Problem error(String code, Object... arguments) {
        return new Problem(code, Severity.ERROR, null, texts(arguments));
    }

    public static Problem warning(String code, Object... arguments) {
        return new Problem(code, Severity.WARNING, null, texts(arguments));
    }

    public static Problem note(String code, Object... arguments) {
        return new Problem(code, Severity.NOTE, null, texts(arguments));
    }

    /** The same problem, found at a place. */
    public Problem at(Place where) {
        return new Problem(code, severity, where, arguments);
    }

    /** Cut where it is longer than a sentence can be, and then said by an ellipsis. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
