package org.mindgap.formats.microdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the full pages of a file's columns wait: in the heap up to a quarter of it, in a temporary file from then on, which
 * the system keeps in memory while there is some. The file has no name any more, or none after the end of the program
 * where the system cannot take it away earlier. For one thread; what was kept can be read by all, also after
 * {@link #close}.
 */
public final class Pages implements AutoCloseable {
    private static final int CHUNK = 1 << 24;
    private static final int PIECE = 1 << 16;

    private final long most;
    private long inHeap;
    private @Nullable FileChannel file;
    private ByteBuffer chunk = ByteBuffer.allocate(0);

    /** As much in the heap as is good. */
    public Pages() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    /** @param most bytes in the heap */
    public Pages(long most) {
        this.most = most;
    }

    /** Columns that are known to be small: all in the heap. */
    static Pages heap() {
        return new Pages(Long.MAX_VALUE);
    }

    /** The page itself, or a buffer with what it holds; then the page can be written over. */
    Object keep(byte[] page) {
        return inHeap(page.length) ? page : room(page.length).put(0, page);
    }

    /** As with bytes. */
    Object keep(short[] page) {
        return inHeap(page.length * 2L)
                ? page
                : room(page.length * 2).asShortBuffer().put(0, page);
    }

    /** As with bytes. */
    Object keep(int[] page) {
        return inHeap(page.length * 4L)
                ? page
                : room(page.length * 4).asIntBuffer().put(0, page);
    }

    /** As with bytes. */
    Object keep(double[] page) {
        return inHeap(page.length * 8L)
                ? page
                : room(page.length * 8).asDoubleBuffer().put(0, page);
    }

    private boolean inHeap(long bytes) {
        if (inHeap + bytes > most) {
            return false;
        }
        inHeap += bytes;
        return true;
    }

    private ByteBuffer room(int bytes) {
        if (chunk.remaining() < bytes) {
            try {
                chunk = more();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var room = chunk.slice(chunk.position(), bytes);
        chunk.position(chunk.position() + bytes);
        return room;
    }

    /** Written first: a disk that is full says so here, and not to whoever touches the memory. */
    private ByteBuffer more() throws IOException {
        var to = file;
        if (to == null) {
            var path = Files.createTempFile("mindgap", ".columns");
            path.toFile().deleteOnExit();
            to = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = to;
        }
        var from = to.size();
        var nothing = ByteBuffer.allocate(PIECE);
        for (var at = from; at < from + CHUNK; at += to.write(nothing, at)) {
            nothing.clear().limit((int) Math.min(PIECE, from + CHUNK - at));
        }
        return to.map(FileChannel.MapMode.READ_WRITE, from, CHUNK);
    }

    /** Nothing is kept any more. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
