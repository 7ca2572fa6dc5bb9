package org.mindgap.formats.sav;

import java.io.IOException;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.problem.ProblemException;

/** The cells of a file, eight bytes after eight bytes. */
abstract class Pieces {
    /** The file ends. */
    static final int END = -1;

    /** Eight bytes stand in the source's buffer, before its place. */
    static final int LITERAL = 256;

    /** Eight blanks. */
    static final int BLANK = 257;

    /** System-missing. */
    static final int NOTHING = 258;

    protected final ByteSource in;

    Pieces(ByteSource in) {
        this.in = in;
    }

    /** What comes next: one of the constants, or 1 to 251 for a small number. */
    abstract int next() throws IOException, ProblemException;

    static Pieces of(SavHeader.Compression compression, ByteSource in) {
        return compression == SavHeader.Compression.NONE ? new Plain(in) : new Bytecode(in);
    }

    /** Cells as they are. */
    private static final class Plain extends Pieces {
        Plain(ByteSource in) {
            super(in);
        }

        @Override
        int next() throws IOException, ProblemException {
            if (!in.has(8)) {
                if (in.has(1)) {
                    throw in.cutOff();
                }
                return END;
            }
            in.move(8);
            return LITERAL;
        }
    }

    /** A byte for each cell, eight of them in front of the cells that do not fit into one. */
    private static final class Bytecode extends Pieces {
        private static final int SPELLED_OUT = 253;
        private final byte[] codes = new byte[8];
        private int used = 8;

        Bytecode(ByteSource in) {
            super(in);
        }

        @Override
        int next() throws IOException, ProblemException {
            while (true) {
                if (used == 8) {
                    if (!in.has(8)) {
                        if (in.has(1)) {
                            throw in.cutOff();
                        }
                        return END;
                    }
                    System.arraycopy(in.buffer(), in.at(), codes, 0, 8);
                    in.move(8);
                    used = 0;
                }
                var code = codes[used++] & 0xFF;
                if (code > 0 && code < 252) {
                    return code;
                }
                switch (code) {
                    case 0 -> {} // fills up
                    case 252 -> {
                        return END;
                    }
                    case SPELLED_OUT -> {
                        in.need(8);
                        in.move(8);
                        return LITERAL;
                    }
                    case 254 -> {
                        return BLANK;
                    }
                    default -> {
                        return NOTHING;
                    }
                }
            }
        }
    }
}
