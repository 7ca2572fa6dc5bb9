package org.mindgap.formats.dta;

import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.NumberDraft;

/**
 * How the cells of a variable are written.
 *
 * @param kind number or text
 * @param bytes of a cell
 */
record DtaType(Kind kind, int bytes) {
    private static final int NOTHING_BYTE = 101;
    private static final int NOTHING_INT = 32_741;
    private static final int NOTHING_LONG = 2_147_483_621;
    private static final int NOTHING_FLOAT = 0x7F00_0000;
    private static final int FLOAT_STEP = 0x800;
    private static final long NOTHING_DOUBLE = 0x7FE0_0000_0000_0000L;
    private static final long DOUBLE_STEP = 0x0000_0100_0000_0000L;
    private static final int LETTERS = 26;

    /** Kinds of cell. */
    enum Kind {
        BYTE,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        TEXT,
        /** Eight bytes that say where the text stands. */
        LONG_TEXT
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.LONG_TEXT;
    }

    /** Type by the code of formats 117 to 119, or null. */
    static @org.jspecify.annotations.Nullable DtaType tagged(int code) {
        return switch (code) {
            case 65_530 -> new DtaType(Kind.BYTE, 1);
            case 65_529 -> new DtaType(Kind.INT, 2);
            case 65_528 -> new DtaType(Kind.LONG, 4);
            case 65_527 -> new DtaType(Kind.FLOAT, 4);
            case 65_526 -> new DtaType(Kind.DOUBLE, 8);
            case 32_768 -> new DtaType(Kind.LONG_TEXT, 8);
            default -> code >= 1 && code <= 2045 ? new DtaType(Kind.TEXT, code) : null;
        };
    }

    /** Type by the byte of formats 111 to 115, or null. */
    static @org.jspecify.annotations.Nullable DtaType plain(int code) {
        return switch (code) {
            case 251 -> new DtaType(Kind.BYTE, 1);
            case 252 -> new DtaType(Kind.INT, 2);
            case 253 -> new DtaType(Kind.LONG, 4);
            case 254 -> new DtaType(Kind.FLOAT, 4);
            case 255 -> new DtaType(Kind.DOUBLE, 8);
            default -> code >= 1 && code <= 244 ? new DtaType(Kind.TEXT, code) : null;
        };
    }

    /** Type by the letter of formats 105 to 110, or null. */
    static @org.jspecify.annotations.Nullable DtaType letter(int code) {
        return switch (code) {
            case 'b' -> new DtaType(Kind.BYTE, 1);
            case 'i' -> new DtaType(Kind.INT, 2);
            case 'l' -> new DtaType(Kind.LONG, 4);
            case 'f' -> new DtaType(Kind.FLOAT, 4);
            case 'd' -> new DtaType(Kind.DOUBLE, 8);
            default -> code > 0x7F ? new DtaType(Kind.TEXT, code - 0x7F) : null;
        };
    }

    /**
     * Adds a cell of numbers.
     *
     * @param at where it stands in the source's buffer
     * @param letters whether missing values have letters
     */
    void add(ByteSource in, int at, boolean letters, NumberDraft draft) {
        switch (kind) {
            case BYTE -> {
                var value = in.buffer()[at];
                if (letters ? value >= NOTHING_BYTE : value == Byte.MAX_VALUE) {
                    missing(letters ? value - NOTHING_BYTE : 0, draft);
                } else {
                    draft.addSmall(value & 0xFF, value);
                }
            }
            case INT -> {
                var value = in.int16At(at);
                if (letters ? value >= NOTHING_INT : value == Short.MAX_VALUE) {
                    missing(letters ? value - NOTHING_INT : 0, draft);
                } else {
                    number(value, draft);
                }
            }
            case LONG -> {
                var value = in.int32At(at);
                if (letters ? value >= NOTHING_LONG : value == Integer.MAX_VALUE) {
                    missing(letters ? value - NOTHING_LONG : 0, draft);
                } else {
                    number(value, draft);
                }
            }
            case FLOAT -> single(in.int32At(at), letters, draft);
            case DOUBLE -> doubled(Double.doubleToRawLongBits(in.float64At(at)), letters, draft);
            default -> throw new IllegalStateException("no number: " + kind);
        }
    }

    private static void single(int bits, boolean letters, NumberDraft draft) {
        if (bits >= NOTHING_FLOAT) {
            missing(letters ? (bits - NOTHING_FLOAT) / FLOAT_STEP : 0, draft);
        } else {
            number(Float.intBitsToFloat(bits), draft);
        }
    }

    private static void doubled(long bits, boolean letters, NumberDraft draft) {
        if (bits >= NOTHING_DOUBLE) {
            missing(letters ? (bits - NOTHING_DOUBLE) / DOUBLE_STEP : 0, draft);
        } else {
            number(Double.longBitsToDouble(bits), draft);
        }
    }

    /** Codes are small whole numbers, however wide their cells are. */
    private static void number(double value, NumberDraft draft) {
        var whole = (int) value;
        if (whole == value && (whole & ~0xFF) == 0) {
            draft.addSmall(whole, value);
        } else {
            draft.add(value);
        }
    }

    /** @param letter 0 for the missing value without one, 1 for .a and so on */
    private static void missing(long letter, NumberDraft draft) {
        if (letter >= 1 && letter <= LETTERS) {
            draft.add(CodeText.tagged((char) ('a' + letter - 1)));
        } else {
            draft.addNothing();
        }
    }

    /** The number of a value label, which may be that of a missing value. */
    static double labelled(int value, boolean letters) {
        var letter = value - NOTHING_LONG;
        return letters && letter >= 1 && letter <= LETTERS ? CodeText.tagged((char) ('a' + letter - 1)) : value;
    }
}
