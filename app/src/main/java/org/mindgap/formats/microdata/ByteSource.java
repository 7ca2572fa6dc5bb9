package org.mindgap.formats.microdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A binary file from its beginning to its end. Never reserves memory because a file says that so much is coming: what
 * is read in one piece grows with what is really there.
 */
public final class ByteSource implements AutoCloseable {
    private static final int BUFFER = 1 << 18;
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
    private int at;
    private int end;
    private long before;

    /** @param file name for what is said of it */
    public ByteSource(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /** From here on whole numbers and decimals are in this order. */
    public void order(ByteOrder order) {
        view.order(order);
    }

    public ByteOrder order() {
        return view.order();
    }

    /** Bytes read so far. */
    public long position() {
        return before + at;
    }

    public String file() {
        return file;
    }

    /** Whether at least that many bytes follow, at most 256 KiB; afterwards they stand in {@link #buffer} from {@link #at}. */
    public boolean has(int bytes) throws IOException {
        return end - at >= bytes || fill(bytes);
    }

    private boolean fill(int bytes) throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        before += at;
        end -= at;
        at = 0;
        while (end < bytes) {
            var read = in.read(buffer, end, BUFFER - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    /** @throws ProblemException if the file ends before that many bytes, at most 256 KiB */
    public void need(int bytes) throws IOException, ProblemException {
        if (!has(bytes)) {
            throw cutOff();
        }
    }

    /** The file ends where something has to follow. */
    public ProblemException cutOff() {
        return new ProblemException(
                Problem.error("microdata.cut-off", before + end).at(Place.file(file)));
    }

    /** The file says something that cannot be. */
    public ProblemException damaged(String what) {
        return new ProblemException(
                Problem.error("microdata.damaged", position(), what).at(Place.file(file)));
    }

    /** What was read ahead; belongs to this source and is overwritten by the next call. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the next byte stands in {@link #buffer}. */
    public int at() {
        return at;
    }

    /** Moves on over bytes that were asked for with {@link #has}. */
    public void move(int bytes) {
        at += bytes;
    }

    public int u8() throws IOException, ProblemException {
        need(1);
        return buffer[at++] & 0xFF;
    }

    public int u16() throws IOException, ProblemException {
        need(2);
        at += 2;
        return view.getShort(at - 2) & 0xFFFF;
    }

    public int int32() throws IOException, ProblemException {
        need(4);
        at += 4;
        return view.getInt(at - 4);
    }

    public long int64() throws IOException, ProblemException {
        need(8);
        at += 8;
        return view.getLong(at - 8);
    }

    public double float64() throws IOException, ProblemException {
        return Double.longBitsToDouble(int64());
    }

    /** A number of eight bytes that were asked for with {@link #has}, from a place in {@link #buffer}. */
    public double float64At(int place) {
        return Double.longBitsToDouble(view.getLong(place));
    }

    /** A whole number of eight bytes that were asked for with {@link #has}. */
    public long int64At(int place) {
        return view.getLong(place);
    }

    /** A whole number of four bytes that were asked for with {@link #has}. */
    public int int32At(int place) {
        return view.getInt(place);
    }

    /** A whole number of two bytes that were asked for with {@link #has}. */
    public int int16At(int place) {
        return view.getShort(place);
    }

    /**
     * A length that the file gives for something that must be small enough to keep.
     *
     * @param most more than that is no such thing
     */
    public int length(long said, int most, String what) throws ProblemException {
        if (said < 0 || said > most) {
            throw damaged("a length of " + said + " for " + what);
        }
        return (int) said;
    }

    /** Some bytes, in pieces as they come. */
    public byte[] bytes(int count) throws IOException, ProblemException {
        if (count <= PIECE) {
            need(count);
            var piece = new byte[count];
            System.arraycopy(buffer, at, piece, 0, count);
            at += count;
            return piece;
        }
        var all = new ByteArrayOutputStream(PIECE);
        for (var left = count; left > 0; ) {
            var piece = bytes(Math.min(PIECE, left));
            all.writeBytes(piece);
            left -= piece.length;
        }
        return all.toByteArray();
    }

    /** Fills an array whose length was checked against the file. */
    public void fill(byte[] all) throws IOException, ProblemException {
        fill(all, all.length);
    }

    /** Fills the beginning of an array, so many bytes of it. */
    public void fill(byte[] all, int bytes) throws IOException, ProblemException {
        for (var done = 0; done < bytes; ) {
            var piece = Math.min(PIECE, bytes - done);
            need(piece);
            System.arraycopy(buffer, at, all, done, piece);
            at += piece;
            done += piece;
        }
    }

    /** Passes bytes by; where the file can be entered anywhere they are not read. */
    public void skip(long count) throws IOException, ProblemException {
        var left = count;
        while (left > end - at) {
            left -= end - at;
            before += end;
            at = 0;
            end = 0;
            var passed = in.skip(left);
            before += passed;
            left -= passed;
            if (passed == 0 && left > 0) {
                need(1);
            }
        }
        at += (int) left;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
