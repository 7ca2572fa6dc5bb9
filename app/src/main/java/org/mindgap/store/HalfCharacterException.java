package org.mindgap.store;

import java.sql.SQLException;

/** A text is no valid Unicode, and SQLite would keep another in its place. */
final class HalfCharacterException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** @param text which */
    HalfCharacterException(String text) {
        super(text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }
}
