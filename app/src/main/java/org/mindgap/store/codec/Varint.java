package org.mindgap.store.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Small numbers in few bytes: seven bits a byte, lowest first, the top bit says that more follow. */
final class Varint {
    private static final int LONGEST = 5;

    private Varint() {}

    static void write(ByteArrayOutputStream target, int value) {
        var rest = value;
        while (rest >>> 7 != 0) {
            target.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        target.write(rest);
    }

    /** The next number, -1 at the end of the data. */
    static int read(InputStream source) throws IOException, DamagedException {
        var value = 0L;
        for (var i = 0; i < LONGEST; i++) {
            var octet = source.read();
            if (octet < 0 && i == 0) {
                return -1;
            }
            if (octet < 0) {
                throw new DamagedException("a number is cut off");
            }
            value |= (long) (octet & 0x7f) << (7 * i);
            if (octet < 0x80) {
                if (value > Integer.MAX_VALUE) {
                    break;
                }
                return (int) value;
            }
        }
        throw new DamagedException("a number is too large");
    }
}
