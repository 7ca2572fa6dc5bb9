package org.mindgap.formats.sav;

import java.io.IOException;
import java.util.Arrays;

/** Writes cells in the one-byte way: eight codes, then the pieces that are spelled out. */
final class SavCodes {
    private static final double BIAS = 100;
    private static final int SPELLED_OUT = 253;
    private static final int BLANKS = 254;
    private static final int NOTHING = 255;
    private static final int LARGEST = 251;

    private final LittleEndian out;
    private final byte[] codes = new byte[8];
    private final byte[] pieces = new byte[64];
    private int used;
    private int spelled;

    SavCodes(LittleEndian out) {
        this.out = out;
    }

    /** A number, or NaN for nothing. */
    void number(double value) throws IOException {
        var code = value + BIAS;
        if (Double.isNaN(value)) {
            put(NOTHING);
        } else if (code >= 1 && code <= LARGEST && value == Math.rint(value) && !isMinusZero(value)) {
            put((int) code);
        } else {
            var bits = Double.doubleToRawLongBits(value);
            for (var i = 0; i < 8; i++) {
                pieces[spelled * 8 + i] = (byte) (bits >>> (8 * i));
            }
            spelled++;
            put(SPELLED_OUT);
        }
    }

    private static boolean isMinusZero(double value) {
        return value == 0 && Double.doubleToRawLongBits(value) != 0;
    }

    /** Eight bytes of a text; what is not there is blank. */
    void piece(byte[] text, int from) throws IOException {
        var length = Math.max(0, Math.min(8, text.length - from));
        var blank = true;
        for (var i = 0; i < length; i++) {
            blank &= text[from + i] == ' ';
        }
        if (blank) {
            put(BLANKS);
            return;
        }
        Arrays.fill(pieces, spelled * 8, spelled * 8 + 8, (byte) ' ');
        System.arraycopy(text, from, pieces, spelled * 8, length);
        spelled++;
        put(SPELLED_OUT);
    }

    private void put(int code) throws IOException {
        codes[used++] = (byte) code;
        if (used == 8) {
            write();
        }
    }

    private void write() throws IOException {
        out.bytes(codes);
        out.bytes(pieces, 0, spelled * 8);
        Arrays.fill(codes, (byte) 0);
        used = 0;
        spelled = 0;
    }

    /** Writes what is left. */
    void end() throws IOException {
        if (used > 0) {
            write();
        }
    }
}
