package org.mindgap.formats.text;

import java.io.IOException;

/** The bytes of a file are not UTF-8 text. Knows the line. */
public final class BadTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String found;
    private final boolean atEnd;

    BadTextException(long line, String found, boolean atEnd) {
        super("line " + line + ": " + found);
        this.line = line;
        this.found = found;
        this.atEnd = atEnd;
    }

    /** Line counted from 1. */
    public long line() {
        return line;
    }

    /** Whether the file stops in the middle of a character, and all before is good. */
    public boolean atEnd() {
        return atEnd;
    }

    /** The offending byte or character, in words. */
    public String found() {
        return found;
    }
}
