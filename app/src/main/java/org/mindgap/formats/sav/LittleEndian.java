package org.mindgap.formats.sav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers with their smallest byte first, and texts of a fixed number of bytes. */
final class LittleEndian {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    LittleEndian(OutputStream out) {
        this.out = out;
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    void int8(int value) throws IOException {
        room(1);
        buffer.put((byte) value);
    }

    void int32(int value) throws IOException {
        room(4);
        buffer.putInt(value);
    }

    void int64(long value) throws IOException {
        room(8);
        buffer.putLong(value);
    }

    void float64(double value) throws IOException {
        int64(Double.doubleToRawLongBits(value));
    }

    void bytes(byte[] value) throws IOException {
        bytes(value, 0, value.length);
    }

    void bytes(byte[] value, int from, int length) throws IOException {
        if (length > BUFFER) {
            flush();
            out.write(value, from, length);
            return;
        }
        room(length);
        buffer.put(value, from, length);
    }

    /** A text filled up with blanks. */
    void text(String text, int bytes) throws IOException {
        var filled = new byte[bytes];
        Arrays.fill(filled, (byte) ' ');
        var value = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(value, 0, filled, 0, Math.min(bytes, value.length));
        bytes(filled);
    }

    void zeros(int count) throws IOException {
        bytes(new byte[count]);
    }

    void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
