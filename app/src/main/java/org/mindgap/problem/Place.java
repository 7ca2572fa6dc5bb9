package org.mindgap.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in somebody's file a problem was found.
 *
 * @param file name of the file as the user gave it, without its folder
 * @param line line counted from 1, or 0 where a line means nothing (binary file, whole file)
 * @param column name of the column or field concerned, or null
 */
public record Place(String file, long line, @Nullable String column) {

    public static Place file(String file) {
        return new Place(file, 0, null);
    }

    public static Place line(String file, long line) {
        return new Place(file, line, null);
    }
}
