package org.mindgap.inference;

/**
 * The header in which a kind of endpoint takes its key.
 *
 * @param name of the header
 * @param before what stands before the key, its blank included
 */
public record KeyHeader(String name, String before) {
    public static final KeyHeader BEARER = new KeyHeader("Authorization", "Bearer ");

    /** Whether a text can stand in a header at all. What cannot is not sent, and not quoted. */
    static boolean fits(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
