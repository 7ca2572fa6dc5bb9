package org.mindgap.formats.archive;

import java.io.IOException;
import java.io.InputStream;

/** A part of a stream that ends after a number of bytes. */
final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long bytes) {
        this.in = in;
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        left--;
        return in.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        var read = in.read(buffer, from, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
