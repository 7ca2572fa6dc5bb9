package org.mindgap.views.kit;

import java.util.Arrays;
import java.util.Locale;

/**
 * Short stable code of an unexpected error, so that two people can find out whether they met the same one. Depends on
 * the kinds of exception and the methods of ours they passed through, not on messages, line numbers or data.
 */
public final class ErrorCode {
    private static final int FRAMES = 3;

    private final String text;

    private ErrorCode(String text) {
        this.text = text;
    }

    public static ErrorCode of(Throwable cause) {
        var hash = 17;
        var depth = 0;
        for (var e = cause; e != null && depth < 10; e = e.getCause(), depth++) {
            hash = 31 * hash + e.getClass().getName().hashCode();
            hash = 31 * hash
                    + Arrays.stream(e.getStackTrace())
                            .filter(f -> f.getClassName().startsWith("org.mindgap."))
                            .limit(FRAMES)
                            .map(f -> f.getClassName() + "." + f.getMethodName())
                            .toList()
                            .hashCode();
        }
        var digits = Integer.toUnsignedString(hash, 36).toUpperCase(Locale.ROOT);
        return new ErrorCode("MG-" + "0".repeat(7 - digits.length()) + digits);
    }

    @Override
    public String toString() {
        return text;
    }
}
