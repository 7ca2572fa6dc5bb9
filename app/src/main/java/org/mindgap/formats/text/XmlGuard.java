package org.mindgap.formats.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands before a parser of XML and ends reading before the parser could be made to hold much or to look elsewhere: at
 * a document type declaration, without which there are no entities to expand or to fetch, and at any text, tag, comment
 * or section of more than a million characters, which a parser would collect whole.
 */
public final class XmlGuard extends FilterReader {
    /** Longest text, tag, comment or section in characters. */
    public static final int LONGEST = 1 << 20;

    private static final String COMMENT_START = "!--";
    private static final String CDATA_START = "![CDATA[";

    private final StringBuilder opened = new StringBuilder(CDATA_START.length());
    private State state = State.TEXT;
    private char quote;
    private char last;
    private char beforeLast;
    private int length;
    private long line = 1;

    private enum State {
        TEXT,
        OPENED,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    public XmlGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        var read = in.read(target, offset, count);
        for (var i = offset; i < offset + read; i++) {
            look(target[i]);
        }
        return read;
    }

    private void look(char c) throws BadXmlException {
        if (c == '\n') {
            line++;
        }
        if (++length > LONGEST) {
            throw new BadXmlException(false, line);
        }
        switch (state) {
            case TEXT -> {
                if (c == '<') {
                    opened.setLength(0);
                    enter(State.OPENED);
                }
            }
            case OPENED -> open(c);
            case TAG -> {
                if (c == '"' || c == '\'') {
                    quote = c;
                    state = State.QUOTED;
                } else if (c == '>') {
                    enter(State.TEXT);
                }
            }
            case QUOTED -> {
                if (c == quote) {
                    state = State.TAG;
                }
            }
            case COMMENT -> closed(c, '-', '-');
            case CDATA -> closed(c, ']', ']');
            case INSTRUCTION -> closed(c, (char) 0, '?');
        }
        beforeLast = last;
        last = c;
    }

    private void open(char c) throws BadXmlException {
        opened.append(c);
        var so = opened.toString();
        if (so.equals("?")) {
            enter(State.INSTRUCTION);
        } else if (so.equals(COMMENT_START)) {
            enter(State.COMMENT);
        } else if (so.equals(CDATA_START)) {
            enter(State.CDATA);
        } else if (so.startsWith("!D") || so.startsWith("!d")) {
            throw new BadXmlException(true, line);
        } else if (!COMMENT_START.startsWith(so) && !CDATA_START.startsWith(so)) {
            enter(c == '>' ? State.TEXT : State.TAG);
        }
    }

    private void closed(char c, char first, char second) {
        if (c == '>' && last == second && (first == 0 || beforeLast == first)) {
            enter(State.TEXT);
        }
    }

    private void enter(State next) {
        state = next;
        length = 0;
        last = 0;
        beforeLast = 0;
    }
}
