package org.mindgap.store.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * The codes of a column: version byte, then deflated, each code as its length in UTF-8 bytes and those bytes. Read piece
 * by piece up to a limit: the number of codes stands nowhere, so nothing is allocated on the file's word.
 */
public final class DictionaryCodec {
    /** Bytes of all codes of a column together; a file of ten million long identifiers stays under it. */
    public static final long LIMIT = 256L << 20;

    private static final byte VERSION = 1;

    private DictionaryCodec() {}

    /** Bytes that the codes take before compression. */
    public static long size(List<String> codes) {
        var size = 0L;
        for (var code : codes) {
            size += 5L + 3L * code.length();
        }
        return size;
    }

    public static byte[] encode(List<String> codes) {
        var plain = new ByteArrayOutputStream();
        for (var code : codes) {
            var bytes = code.getBytes(StandardCharsets.UTF_8);
            Varint.write(plain, bytes.length);
            plain.writeBytes(bytes);
        }
        var packed = new ByteArrayOutputStream();
        packed.write(VERSION);
        packed.writeBytes(Deflation.deflate(plain.toByteArray()));
        return packed.toByteArray();
    }

    public static List<String> decode(byte[] data) throws DamagedException {
        if (data.length == 0 || data[0] != VERSION) {
            throw new DamagedException("the head of a dictionary");
        }
        var codes = new ArrayList<String>();
        try (var plain = new InflaterInputStream(new ByteArrayInputStream(data, 1, data.length - 1))) {
            var left = LIMIT;
            for (var length = Varint.read(plain); length >= 0; length = Varint.read(plain)) {
                left -= length + 1L;
                if (left < 0) {
                    throw new DamagedException("a dictionary over " + LIMIT + " bytes");
                }
                codes.add(text(plain, length));
            }
        } catch (IOException e) {
            throw new DamagedException("a dictionary cannot be read: " + e.getMessage());
        }
        return codes;
    }

    private static String text(InputStream plain, int length) throws IOException, DamagedException {
        var bytes = plain.readNBytes(length);
        if (bytes.length < length) {
            throw new DamagedException("a dictionary is cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
