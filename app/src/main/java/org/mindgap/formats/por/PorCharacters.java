package org.mindgap.formats.por;

import java.io.IOException;
import java.util.Arrays;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.problem.ProblemException;

/**
 * The characters of a portable file: lines of eighty without their ends, short lines filled up with blanks, and each
 * byte as the file's own table translates it.
 */
final class PorCharacters {
    static final int LINE = 80;

    /** Letters, digits and signs of the format from number 64 on; a blank for one that ASCII does not have. */
    private static final String PORTABLE =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .<(+|&[]!$*);"
                    + "^-/|,%_>?`:#@'=\"      ~                     {}\\";

    private static final int FIRST = 64;
    private static final int BLANK = 126;
    private static final int NUMBERS = 256;

    private final ByteSource in;
    private final int[] table = new int[NUMBERS];
    private int column;
    private boolean lineEnded;

    /** @param in at the beginning of the file */
    PorCharacters(ByteSource in) {
        this.in = in;
        Arrays.setAll(table, i -> i);
    }

    /**
     * A place in a file to go on from.
     *
     * @param position of the byte
     * @param column within its line
     * @param lineEnded whether the line is over and its blanks are still to come
     * @param table of the file
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mark(long position, int column, boolean lineEnded, int[] table) {}

    Mark mark() {
        return new Mark(in.position(), column, lineEnded, table.clone());
    }

    /** Goes on from a place of the same file. */
    void goOn(Mark mark) throws IOException, ProblemException {
        in.skip(mark.position - in.position());
        column = mark.column;
        lineEnded = mark.lineEnded;
        System.arraycopy(mark.table, 0, table, 0, NUMBERS);
    }

    ByteSource source() {
        return in;
    }

    /** Reads 256 characters: which byte stands for each number of the format. The first number that a byte stands for counts. */
    void translate() throws IOException, ProblemException {
        var bytes = new int[NUMBERS];
        for (var i = 0; i < NUMBERS; i++) {
            bytes[i] = raw();
        }
        var known = new boolean[NUMBERS];
        for (var i = FIRST; i < FIRST + PORTABLE.length(); i++) {
            var character = PORTABLE.charAt(i - FIRST);
            if (!known[bytes[i]] && (character != ' ' || i == BLANK)) {
                known[bytes[i]] = true;
                table[bytes[i]] = character;
            }
        }
    }

    /** The next character: one of ASCII, or a byte above 127 that the table does not know. */
    int next() throws IOException, ProblemException {
        return table[raw()];
    }

    private int raw() throws IOException, ProblemException {
        while (true) {
            if (lineEnded) {
                if (column < LINE) {
                    column++;
                    return ' ';
                }
                lineEnded = false;
                column = 0;
            }
            var next = in.u8();
            if (next == '\n') {
                lineEnded = true;
            } else if (next != '\r') {
                column++;
                return next;
            }
        }
    }
}
