package org.mindgap.survey;

/**
 * How wide a column stands in the data window of another program, and where its values stand in it.
 *
 * @param columns in characters, 0 where the file does not say
 * @param alignment "left", "right" or "center", or empty where the file does not say
 */
public record ColumnLook(int columns, String alignment) {
    /** A file that says nothing of it. */
    public static final ColumnLook NONE = new ColumnLook(0, "");
}
