package org.mindgap.formats.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Questions known by the SHA-256 of their text, where a file may not print it or has no ids: the hash of the text to
 * the letter, in UTF-8, and an id made of its first 16 hexadecimal digits.
 */
public final class TextHash {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int DIGITS = 16;

    private TextHash() {}

    /** 64 lower-case hexadecimal digits. */
    public static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a text has the form of a hash. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The id of the question whose text has this hash: {@code q-} and its first 16 digits. */
    public static String id(String hash) {
        return "q-" + hash.substring(0, DIGITS);
    }
}
