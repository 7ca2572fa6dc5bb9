package org.mindgap.formats.sav;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.sav.ZlibBlocks.DamagedBlockException;
import org.mindgap.problem.ProblemException;

/**
 * The cells of a {@code .zsav} whose trailer says where each block stands: blocks are unpacked side by side, a few ahead
 * of what is read; whoever would wait for one unpacks another meanwhile. What the trailer says is checked against the file before it is used, and against each block when it
 * is unpacked.
 */
final class BlocksAhead extends InputStream {
    /** SPSS writes blocks of 4 MiB. */
    private static final int LARGEST = 1 << 24;

    private static final int MOST_BLOCKS = 1 << 20;
    private static final int TRAILER = 24;
    private static final int ENTRY = 24;
    private static final int AHEAD =
            Math.max(3, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final byte[] NOTHING = {};

    private final ByteSource in;
    private final List<Block> blocks;
    private final Queue<FutureTask<byte[]>> under = new ArrayDeque<>();
    private int next;
    private byte[] current = NOTHING;
    private int at;

    /** Bytes of a block, packed and not. */
    record Block(int unpacked, int packed) {}

    /** @param in at the first block */
    BlocksAhead(ByteSource in, List<Block> blocks) {
        this.in = in;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Reads the trailer.
     *
     * @param in at the trailer
     * @param from where the first block stands
     * @param trailer where the trailer stands
     * @return no blocks where the trailer does not say what stands in the file
     */
    static List<Block> trailer(ByteSource in, long from, long trailer) throws IOException, ProblemException {
        if (!in.has(TRAILER)) {
            return List.of();
        }
        in.skip(20);
        var count = in.int32();
        if (count < 1 || count > MOST_BLOCKS) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        var place = from;
        for (var i = 0; i < count; i++) {
            if (!in.has(ENTRY)) {
                return List.of();
            }
            in.skip(8);
            var begins = in.int64();
            var unpacked = in.int32();
            var packed = in.int32();
            if (begins != place || unpacked < 1 || unpacked > LARGEST || packed < 1 || packed > LARGEST) {
                return List.of();
            }
            place += packed;
            blocks.add(new Block(unpacked, packed));
        }
        return place == trailer ? blocks : List.of();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == current.length) {
            current = NOTHING;
            at = 0;
            fill();
            if (under.isEmpty()) {
                return -1;
            }
            current = unpacked();
        }
        var given = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, given);
        at += given;
        return given;
    }

    private void fill() throws IOException {
        while (next < blocks.size() && under.size() < AHEAD) {
            var block = blocks.get(next++);
            var position = in.position();
            // the trailer's lengths add up to what stands in the file
            var packed = new byte[block.packed];
            try {
                in.fill(packed);
            } catch (ProblemException e) {
                throw new DamagedBlockException(position, e);
            }
            var task = new FutureTask<>(() -> inflate(packed, block.unpacked, position));
            under.add(task);
            ForkJoinPool.commonPool().execute(task);
        }
    }

    private byte[] unpacked() throws IOException {
        var wanted = under.remove();
        wanted.run(); // does nothing where somebody has begun
        for (var other : under) {
            if (wanted.isDone()) {
                break;
            }
            other.run();
        }
        try {
            return wanted.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DamagedBlock damaged) {
                throw new DamagedBlockException(damaged.position, e);
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static byte[] inflate(byte[] packed, int length, long position) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var all = new byte[length];
            var done = 0;
            while (done < length) {
                var some = inflater.inflate(all, done, length - done);
                if (some == 0) {
                    throw new DamagedBlock(position);
                }
                done += some;
            }
            if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
                throw new DamagedBlock(position);
            }
            return all;
        } catch (DataFormatException e) {
            throw new DamagedBlock(position, e);
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() throws IOException {
        under.forEach(u -> u.cancel(false));
        in.close();
    }

    /** A block that cannot be unpacked, on its way out of the thread that tried. */
    private static final class DamagedBlock extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long position;

        DamagedBlock(long position) {
            this.position = position;
        }

        DamagedBlock(long position, Throwable cause) {
            super(cause);
            this.position = position;
        }
    }
}
