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

    /**
     * Passes pieces by.
     *
     * @return how many were passed; fewer where the file ends
     */
    int skip(int count) throws IOException, ProblemException {
        for (var passed = 0; passed < count; passed++) {
            if (next() == END) {
                return passed;
            }
        }
        return count;
    }

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
        private static final int THE_END = 252;
        private static final int SPELLED_OUT = 253;
        private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
        private final byte[] codes = new byte[8];
        private int used = 8;

        Bytecode(ByteSource in) {
            super(in);
        }

        @Override
        int skip(int count) throws IOException, ProblemException {
            var passed = 0;
            while (passed < count) {
                if (used == 8) {
                    if (count - passed >= 8 && skipGroup()) {
                        passed += 8;
                        continue;
                    }
                    if (!more()) {
                        return passed;
                    }
                }
                var spelled = 0;
                while (used < 8 && passed < count) {
                    var code = codes[used] & 0xFF;
                    if (code == THE_END) {
                        in.skip(8L * spelled);
                        return passed;
                    }
                    used++;
                    passed += code == 0 ? 0 : 1;
                    spelled += code == SPELLED_OUT ? 1 : 0;
                }
                in.skip(8L * spelled);
            }
            return count;
        }

        /** Passes eight codes by at once, with what they spell out; not where one of them fills up or ends the file. */
        private boolean skipGroup() throws IOException, ProblemException {
            if (!in.has(8)) {
                return false;
            }
            var group = in.int64At(in.at());
            if (equal(group, 0) + equal(group, THE_END) > 0) {
                return false;
            }
            in.skip(8L + 8L * equal(group, SPELLED_OUT));
            return true;
        }

        /** How many of eight bytes are the same as one: those whose difference is zero keep no bit in it. */
        private static int equal(long bytes, int one) {
            var difference = bytes ^ one * 0x0101_0101_0101_0101L;
            var bits = (difference & LOW_BITS) + LOW_BITS | difference | LOW_BITS;
            return Long.bitCount(~bits);
        }

        /** Reads the next eight codes; whether there are any. */
        private boolean more() throws IOException, ProblemException {
            if (!in.has(8)) {
                if (in.has(1)) {
                    throw in.cutOff();
                }
                return false;
            }
            System.arraycopy(in.buffer(), in.at(), codes, 0, 8);
            in.move(8);
            used = 0;
            return true;
        }

        @Override
        int next() throws IOException, ProblemException {
            while (true) {
                if (used == 8 && !more()) {
                    return END;
                }
                var code = codes[used++] & 0xFF;
                if (code > 0 && code < 252) {
                    return code;
                }
                switch (code) {
                    case 0 -> {} // fills up
                    case THE_END -> {
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
