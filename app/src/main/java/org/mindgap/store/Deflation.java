package org.mindgap.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression of column data (zlib, RFC 1950), to and from known lengths. */
final class Deflation {
    private static final int LEVEL = 6;

    private Deflation() {}

    static byte[] deflate(byte[] plain) {
        var deflater = new Deflater(LEVEL);
        try {
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
