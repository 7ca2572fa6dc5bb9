package org.mindgap.formats.sav;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.problem.ProblemException;

/**
 * The cells of a {@code .zsav}: blocks that are compressed each on its own and stand one after the other. Their sizes
 * in the trailer are not needed, and are not believed.
 */
final class ZlibBlocks extends InputStream {
    private static final int PIECE = 1 << 16;

    private final ByteSource in;
    private final long end;
    private final Inflater inflater = new Inflater();
    private int given;

    /**
     * @param in at the first block
     * @param end where the trailer begins
     */
    ZlibBlocks(ByteSource in, long end) {
        this.in = in;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (true) {
                var read = inflater.inflate(target, offset, length);
                if (read > 0 || length == 0) {
                    return read;
                }
                if (inflater.finished()) {
                    settle();
                    if (in.position() >= end) {
                        return -1;
                    }
                    inflater.reset();
                } else if (inflater.needsInput()) {
                    settle();
                    give();
                } else {
                    throw new DamagedBlockException(in.position());
                }
            }
        } catch (DataFormatException e) {
            throw new DamagedBlockException(in.position(), e);
        }
    }

    /** Moves over what the inflater took of what it was given. */
    private void settle() {
        in.move(given - inflater.getRemaining());
        given = 0;
    }

    private void give() throws IOException {
        var left = (int) Math.min(PIECE, end - in.position());
        if (left <= 0) {
            throw new DamagedBlockException(in.position());
        }
        if (!in.has(left)) {
            throw new DamagedBlockException(in.position());
        }
        inflater.setInput(in.buffer(), in.at(), left);
        given = left;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    /** A block that is no zlib, or ends early; becomes a {@link ProblemException} where the file's name is known. */
    static final class DamagedBlockException extends IOException {
        private static final long serialVersionUID = 1L;
        private final long position;

        DamagedBlockException(long position) {
            this.position = position;
        }

        DamagedBlockException(long position, Throwable cause) {
            super(cause);
            this.position = position;
        }

        long position() {
            return position;
        }
    }
}
