package org.mindgap.store.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares by option as a blob, in their order. Version byte; then for each share a head {@code (option + 1) * 4 + form},
 * where option is the place among the question's options from 0, or -1 for a code that is none of them, which then
 * follows with its length; then the share as its form says: 0 nothing follows, it is 0; 1 nothing follows, it is 1; 2
 * an IEEE double; 3 ten-thousandths in two bytes, used only where that gives the very same double.
 */
public final class SharesCodec {
    private static final byte VERSION = 1;
    private static final int ZERO = 0;
    private static final int ONE = 1;
    private static final int DOUBLE = 2;
    private static final int TEN_THOUSANDTHS = 3;
    private static final double UNIT = 10_000.0;
    private static final long BITS_OF_ZERO = Double.doubleToRawLongBits(0.0);

    private SharesCodec() {}

    /**
     * @param places place of each option by its code
     */
    public static byte[] encode(Map<String, Double> shares, Map<String, Integer> places) {
        var blob = new ByteArrayOutputStream(1 + 4 * shares.size());
        blob.write(VERSION);
        for (var entry : shares.entrySet()) {
            var place = places.getOrDefault(entry.getKey(), -1);
            var share = entry.getValue();
            var form = form(share);
            Varint.write(blob, (place + 1) * 4 + form);
            if (place < 0) {
                var code = entry.getKey().getBytes(StandardCharsets.UTF_8);
                Varint.write(blob, code.length);
                blob.writeBytes(code);
            }
            if (form == DOUBLE) {
                blob.writeBytes(little(Double.BYTES).putDouble(share).array());
            } else if (form == TEN_THOUSANDTHS) {
                blob.writeBytes(little(Short.BYTES)
                        .putShort((short) Math.round(share * UNIT))
                        .array());
            }
        }
        return blob.toByteArray();
    }

    /**
     * @param codes the question's options by place
     */
    public static Map<String, Double> decode(byte[] blob, List<String> codes) throws DamagedException {
        if (blob.length == 0 || blob[0] != VERSION) {
            throw new DamagedException("the head of shares");
        }
        var shares = new LinkedHashMap<String, Double>();
        var data = new ByteArrayInputStream(blob, 1, blob.length - 1);
        try {
            for (var head = Varint.read(data); head >= 0; head = Varint.read(data)) {
                shares.put(code(head / 4 - 1, data, codes), share(head % 4, data));
            }
        } catch (IOException e) {
            throw new DamagedException("shares cannot be read: " + e.getMessage());
        }
        return shares;
    }

    private static String code(int place, ByteArrayInputStream data, List<String> codes)
            throws IOException, DamagedException {
        if (place >= codes.size()) {
            throw new DamagedException("share of option " + place + " of " + codes.size());
        }
        if (place >= 0) {
            return codes.get(place);
        }
        var length = Varint.read(data);
        if (length < 0 || length > data.available()) {
            throw new DamagedException("an option's code is cut off");
        }
        return new String(data.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static double share(int form, ByteArrayInputStream data) throws IOException, DamagedException {
        return switch (form) {
            case ZERO -> 0;
            case ONE -> 1;
            case DOUBLE -> number(data, Double.BYTES).getDouble();
            default -> (number(data, Short.BYTES).getShort() & 0xffff) / UNIT;
        };
    }

    private static ByteBuffer number(ByteArrayInputStream data, int length) throws IOException, DamagedException {
        var bytes = data.readNBytes(length);
        if (bytes.length < length) {
            throw new DamagedException("a share is cut off");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int form(double share) {
        if (Double.doubleToRawLongBits(share) == BITS_OF_ZERO) {
            return ZERO;
        }
        if (share == 1) {
            return ONE;
        }
        var whole = Math.round(share * UNIT);
        return whole > 0 && whole < UNIT && whole / UNIT == share ? TEN_THOUSANDTHS : DOUBLE;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
