package org.mindgap.formats.table;

/**
 * A field of a table as it is read.
 *
 * @param text as it stands in the file
 * @param as what it is read as
 * @param read the number as programs write it, or the text; empty for nothing
 */
public record ReadField(String text, As as, String read) {

    /** What a field is read as. */
    public enum As {
        NUMBER,
        TEXT,
        /** A blank, or a text that somebody said stands for nothing. */
        NOTHING
    }
}
