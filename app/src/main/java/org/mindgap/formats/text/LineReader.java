package org.mindgap.formats.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Reads a text line by line and knows whether the last one has an end. A line ends with LF or CR LF. */
public final class LineReader implements Closeable {
    private static final int LONGEST = 8_000_000;

    private final Reader in;
    private final StringBuilder text = new StringBuilder();
    private long line;
    private boolean torn;

    /** A line of more than 64 million characters. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long line;

        TooLongException(long line) {
            super("line " + line + " is too long");
            this.line = line;
        }

        public long line() {
            return line;
        }
    }

    /** @param in buffered */
    public LineReader(Reader in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() throws IOException {
        text.setLength(0);
        var c = in.read();
        if (c < 0) {
            return false;
        }
        line++;
        while (c >= 0 && c != '\n') {
            if (text.length() >= LONGEST) {
                throw new TooLongException(line);
            }
            text.append((char) c);
            c = in.read();
        }
        torn = c < 0;
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return true;
    }

    /** The line without its end. */
    public String text() {
        return text.toString();
    }

    /** Its number, from 1. */
    public long line() {
        return line;
    }

    /** Whether the file stops before the line's end. */
    public boolean torn() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
