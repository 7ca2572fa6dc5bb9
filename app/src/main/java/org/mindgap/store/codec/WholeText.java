package org.mindgap.store.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Prompts and replies, word for word. SQLite keeps text as UTF-8, which cannot hold half of a surrogate pair, and some
 * programs cut a reply there: such a text is kept as a blob of its UTF-16 code units, big-endian.
 */
public final class WholeText {
    private WholeText() {}

    /** What is bound: the text itself, or a blob. */
    public static Object stored(String text) {
        return wellFormed(text) ? text : units(text);
    }

    /** Bytes that differ wherever texts differ. */
    public static byte[] bytes(String text) {
        return stored(text) instanceof byte[] units ? units : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a column's value; empty for NULL. */
    public static String read(@Nullable Object stored) {
        if (stored instanceof byte[] units) {
            return ByteBuffer.wrap(units).asCharBuffer().toString();
        }
        return stored == null ? "" : stored.toString();
    }

    public static boolean wellFormed(String text) {
        var length = text.length();
        for (var i = 0; i < length; i++) {
            var unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == length
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static byte[] units(String text) {
        var units = ByteBuffer.allocate(text.length() * Character.BYTES);
        units.asCharBuffer().put(text);
        return units.array();
    }
}
