package org.mindgap.store.codec;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression of column data (zlib, RFC 1950), to and from known lengths. */
final class Deflation {
    private static final int LEVEL = 6;
    private static final double RUNS = 0.6;

    private Deflation() {}

    static byte[] deflate(byte[] plain) {
        var deflater = new Deflater(LEVEL);
        try {
            // answers follow no pattern, so that looking for repeats takes ten times as long and finds chance ones
            deflater.setStrategy(runs(plain) ? Deflater.DEFAULT_STRATEGY : Deflater.HUFFMAN_ONLY);
            deflater.setInput(plain);
            deflater.finish();
            var packed = new ByteArrayOutputStream(plain.length / 2 + 64);
            var piece = new byte[8192];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Whether most bytes are like the one before, as in a file sorted by country. */
    private static boolean runs(byte[] plain) {
        var same = 0;
        for (var i = 1; i < plain.length; i++) {
            if (plain[i] == plain[i - 1]) {
                same++;
            }
        }
        return same > plain.length * RUNS;
    }

    /**
     * @param length the exact length that must come out; the caller knows it from the number of rows and has bounded it
     */
    static byte[] inflate(byte[] packed, int offset, int length) throws DamagedException {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, offset, packed.length - offset);
            var plain = new byte[length];
            var done = 0;
            while (done < length) {
                var count = inflater.inflate(plain, done, length - done);
                if (count == 0) {
                    throw new DamagedException("compressed data end after " + done + " of " + length + " bytes");
                }
                done += count;
            }
            if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw new DamagedException("compressed data are longer than " + length + " bytes");
            }
            return plain;
        } catch (DataFormatException e) {
            throw new DamagedException("compressed data cannot be read: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
