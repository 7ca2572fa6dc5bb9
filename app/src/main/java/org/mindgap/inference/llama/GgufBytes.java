package org.mindgap.inference.llama;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The numbers and texts a GGUF file is made of: least significant byte first, texts behind their length. */
final class GgufBytes {
    /** A longer text is no name and no template. */
    private static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final long length;
    private long at;

    GgufBytes(InputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    /** Bytes read so far. */
    long at() {
        return at;
    }

    private ByteBuffer bytes(int count) throws IOException {
        var bytes = in.readNBytes(count);
        at += bytes.length;
        if (bytes.length < count) {
            throw new EOFException("ends after " + at + " bytes");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int number() throws IOException {
        return bytes(4).getInt();
    }

    /** @throws DamagedException where it is over 2^63, as no length is */
    long count() throws IOException, DamagedException {
        var count = bytes(8).getLong();
        if (count < 0) {
            throw new DamagedException("a length of " + Long.toUnsignedString(count));
        }
        return count;
    }

    String text() throws IOException, DamagedException {
        var count = count();
        if (count > LONGEST || count > length - at) {
            throw new DamagedException("a text of " + count + " bytes");
        }
        return new String(bytes((int) count).array(), StandardCharsets.UTF_8);
    }

    void skip(long count) throws IOException, DamagedException {
        if (count > length - at) {
            throw new DamagedException("a list of " + count + " bytes");
        }
        in.skipNBytes(count);
        at += count;
    }

    /** A whole number of a value's kind; 0 for other kinds, which are skipped. */
    long whole(int kind) throws IOException, DamagedException {
        return switch (kind) {
            case 0, 7 -> bytes(1).get() & 0xff;
            case 1 -> bytes(1).get();
            case 2 -> bytes(2).getShort() & 0xffff;
            case 3 -> bytes(2).getShort();
            case 4 -> bytes(4).getInt() & 0xffffffffL;
            case 5 -> bytes(4).getInt();
            case 10, 11 -> bytes(8).getLong();
            default -> {
                skip(size(kind));
                yield 0;
            }
        };
    }

    /** Bytes of a value of a kind that has always as many. */
    static int size(int kind) throws DamagedException {
        return switch (kind) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            case 10, 11, 12 -> 8;
            default -> throw new DamagedException("a value of kind " + kind);
        };
    }

    /** The file says something that cannot be. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String found) {
            super(found, null, false, false);
        }
    }
}
