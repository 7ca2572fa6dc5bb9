package org.mindgap.formats.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file: never more than a mebibyte, however large it is. */
final class HeadBytes {
    static final int MOST = 1 << 20;

    private final byte[] bytes;
    private final long size;

    private HeadBytes(byte[] bytes, long size) {
        this.bytes = bytes;
        this.size = size;
    }

    static HeadBytes of(Path file) throws IOException {
        return of(file, MOST);
    }

    static HeadBytes of(Path file, int most) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(most);
            return new HeadBytes(bytes, Math.max(bytes.length, Files.size(file)));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Bytes of the file. */
    long size() {
        return size;
    }

    /** Whether these are all. */
    boolean whole() {
        return bytes.length == size;
    }

    int at(int position) {
        return position < bytes.length ? bytes[position] & 0xFF : -1;
    }
}
