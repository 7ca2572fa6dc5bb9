package org.mindgap.formats.text;

import java.io.IOException;

/** A file is XML of a kind that is not read: it declares a document type, or one piece of it is longer than any text. */
public final class BadXmlException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean doctype;
    private final long line;

    BadXmlException(boolean doctype, long line) {
        super((doctype ? "document type" : "longest piece") + " at line " + line);
        this.doctype = doctype;
        this.line = line;
    }

    /** Whether it declares a document type (false: a piece is too long). */
    public boolean isDoctype() {
        return doctype;
    }

    /** Line counted from 1. */
    public long line() {
        return line;
    }
}
