package org.mindgap.store.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The blob of one row group of one column: version byte, codec byte, width byte, then one value per respondent,
 * little-endian, plain or deflated. A code is its place in the dictionary plus one, 0 where there is no value; a number
 * is an IEEE double, its bytes put apart into eight planes (all first bytes, all second bytes ...) before deflation.
 */
public final class RowGroupCodec {
    /** Respondents in a row group; only a column's last group has fewer. */
    public static final int ROWS = 65_536;

    private static final byte VERSION = 1;
    private static final byte PLAIN = 1;
    private static final byte DEFLATED = 2;
    private static final int HEAD = 3;

    private RowGroupCodec() {}

    /** Bytes per code for a dictionary of that size. */
    public static int width(int dictionary) {
        if (dictionary < 1 << 8) {
            return 1;
        }
        return dictionary < 1 << 16 ? 2 : 4;
    }

    public static byte[] encode(int[] index, int from, int rows, int width) {
        var bytes = ByteBuffer.allocate(rows * width).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = from; i < from + rows; i++) {
            var stored = index[i] + 1;
            switch (width) {
                case 1 -> bytes.put((byte) stored);
                case 2 -> bytes.putShort((short) stored);
                default -> bytes.putInt(stored);
            }
        }
        return pack(bytes.array(), width);
    }

    public static byte[] encode(double[] values, int from, int rows) {
        var planes = new byte[rows * Double.BYTES];
        for (var i = 0; i < rows; i++) {
            var bits = Double.doubleToRawLongBits(values[from + i]);
            for (var plane = 0; plane < Double.BYTES; plane++) {
                planes[plane * rows + i] = (byte) (bits >>> (8 * plane));
            }
        }
        return pack(planes, Double.BYTES);
    }

    /** Reads codes into {@code target}; a code beyond the dictionary is damage. */
    public static void decode(byte[] data, int rows, int dictionary, int[] target, int from) throws DamagedException {
        var width = width(dictionary);
        var bytes = ByteBuffer.wrap(unpack(data, rows, width)).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < rows; i++) {
            var stored = switch (width) {
                case 1 -> bytes.get() & 0xff;
                case 2 -> bytes.getShort() & 0xffff;
                default -> bytes.getInt();
            };
            if (stored < 0 || stored > dictionary) {
                throw new DamagedException("code " + stored + " of a dictionary of " + dictionary);
            }
            target[from + i] = stored - 1;
        }
    }

    public static void decode(byte[] data, int rows, double[] target, int from) throws DamagedException {
        var planes = unpack(data, rows, Double.BYTES);
        for (var i = 0; i < rows; i++) {
            var bits = 0L;
            for (var plane = 0; plane < Double.BYTES; plane++) {
                bits |= (planes[plane * rows + i] & 0xffL) << (8 * plane);
            }
            target[from + i] = Double.longBitsToDouble(bits);
        }
    }

    private static byte[] pack(byte[] plain, int width) {
        var packed = Deflation.deflate(plain);
        var smaller = packed.length < plain.length;
        var body = smaller ? packed : plain;
        return ByteBuffer.allocate(HEAD + body.length)
                .put(VERSION)
                .put(smaller ? DEFLATED : PLAIN)
                .put((byte) width)
                .put(body)
                .array();
    }

    private static byte[] unpack(byte[] data, int rows, int width) throws DamagedException {
        if (rows < 1 || rows > ROWS) {
            throw new DamagedException("a row group of " + rows + " rows");
        }
        if (data.length < HEAD || data[0] != VERSION || data[2] != width) {
            throw new DamagedException("the head of a row group");
        }
        var length = rows * width;
        if (data[1] == DEFLATED) {
            return Deflation.inflate(data, HEAD, length);
        }
        if (data[1] != PLAIN || data.length != HEAD + length) {
            throw new DamagedException("a row group of " + data.length + " bytes instead of " + (HEAD + length));
        }
        return java.util.Arrays.copyOfRange(data, HEAD, data.length);
    }
}
