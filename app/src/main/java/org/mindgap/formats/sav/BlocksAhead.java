package org.mindgap.formats.sav;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.sav.ZlibBlocks.DamagedBlockException;
import org.mindgap.problem.ProblemException;

/**
 * The cells of a {@code .zsav} whose trailer says where each block stands: blocks are unpacked side by side, a few ahead
 * of what is read, and read while they are unpacked; whoever would wait for one unpacks a slice of another meanwhile.
 * What the trailer says is checked against the file before it is used, and against each block when it is unpacked.
 */
final class BlocksAhead extends InputStream {
    /** SPSS writes blocks of 4 MiB. */
    private static final int LARGEST = 1 << 24;

    private static final int MOST_BLOCKS = 1 << 20;
    private static final int TRAILER = 24;
    private static final int ENTRY = 24;
    private static final int AHEAD =
            Math.max(3, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final ByteSource in;
    private final List<Block> blocks;
    private final Queue<BlockUnpacking> under = new ArrayDeque<>();
    private final Queue<BlockUnpacking> free = new ArrayDeque<>();
    /** What the reader unpacks itself while it would wait. */
    private @Nullable BlockUnpacking mine;

    private int next;
    /** Bytes that were read of the first block of {@link #under}. */
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
        fill();
        while (!under.isEmpty()) {
            var current = under.element();
            if (at == current.length()) {
                free.add(under.remove());
                at = 0;
                fill();
                continue;
            }
            var there = more(current) - at;
            var given = Math.min(length, there);
            System.arraycopy(current.bytes(), at, target, offset, given);
            at += given;
            return given;
        }
        return -1;
    }

    private void fill() throws IOException {
        while (next < blocks.size() && under.size() < AHEAD) {
            var block = blocks.get(next++);
            var position = in.position();
            var unpacking = free.isEmpty() ? new BlockUnpacking() : free.remove();
            // before the bytes are read, so that it is closed whatever happens
            under.add(unpacking);
            try {
                // the trailer's lengths add up to what stands in the file
                in.fill(unpacking.room(block.packed), block.packed);
            } catch (ProblemException e) {
                throw new DamagedBlockException(position, e);
            }
            unpacking.begin(block.packed, block.unpacked, position);
            ForkJoinPool.commonPool().execute(unpacking::run);
        }
    }

    /** Bytes that are there of the block that is being read, more than were read; unpacks slices while it would wait. */
    private int more(BlockUnpacking current) throws IOException {
        while (current.there() == at) {
            if (current.isDamaged()) {
                throw new DamagedBlockException(current.position());
            }
            if (mine == null) {
                mine = under.stream().filter(BlockUnpacking::take).findFirst().orElse(null);
            }
            if (mine != null) {
                mine = mine.step() ? mine : null;
            } else {
                await(current, at);
            }
        }
        return current.there();
    }

    private static void await(BlockUnpacking current, int than) throws IOException {
        try {
            current.awaitMore(than);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() throws IOException {
        under.forEach(BlockUnpacking::close);
        free.forEach(BlockUnpacking::close);
        in.close();
    }
}
