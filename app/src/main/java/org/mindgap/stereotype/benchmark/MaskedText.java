package org.mindgap.stereotype.benchmark;

/** A text whose words cannot be read, for exports: first letters and lengths stay, so that rows can be told apart. */
public final class MaskedText {
    private MaskedText() {}

    /** Letters and digits behind the first of each word become dots. */
    public static String of(String text) {
        return text.replaceAll("(?<=[\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}\\p{N}]", "•");
    }

    /** The same of words alone: numbers beside them, such as percentages, stay. */
    public static String words(String text) {
        return text.replaceAll("(?<=[\\p{L}\\p{M}])[\\p{L}\\p{M}]", "•");
    }
}
