package org.mindgap.store.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Long texts that are much alike (requests, replies), each packed on its own. Blob: version; form (bit 0: UTF-16 code
 * units, big-endian, instead of UTF-8; bit 1: packed with another of them, the pattern); then as the version says: 1 zlib
 * (RFC 1950), the pattern its preset dictionary; 2 what it has in common with the pattern and what not ({@link Likeness}).
 * Safe for many threads; close it.
 */
public final class PackedText implements AutoCloseable {
    private static final byte ZLIB = 1;
    private static final byte ALIKE = 2;
    private static final int UNITS = 1;
    private static final int PATTERN = 2;
    private static final int LEVEL = 3;
    private static final int HEAD = 2;

    /** A text of which a pattern has less than half is packed by zlib, which finds what repeats in the text itself. */
    private static final int LITTLE = 256;

    /** No reply that is read is longer; what says that it is was not written by this program. */
    private static final int LONGEST = 256 * 1024 * 1024;

    private final Deque<Deflater> deflaters = new ConcurrentLinkedDeque<>();
    private final Deque<Inflater> inflaters = new ConcurrentLinkedDeque<>();

    /** The bytes of a text as they serve as a pattern. */
    public static byte[] pattern(String text) {
        return WholeText.bytes(text);
    }

    /** A text that others are packed with. */
    public static final class Pattern {
        private static final Pattern NONE = new Pattern(new byte[0]);

        private final byte[] bytes;
        private final Likeness likeness;

        private Pattern(byte[] bytes) {
            this.bytes = bytes;
            this.likeness = new Likeness(bytes);
        }

        public static Pattern of(String text) {
            return new Pattern(WholeText.bytes(text));
        }
    }

    /** A text packed alone. */
    public byte[] pack(String text) {
        return pack(text, Pattern.NONE);
    }

    /** A text packed with another that is needed again for reading. */
    public byte[] pack(String text, Pattern pattern) {
        var plain = WholeText.bytes(text);
        var units = WholeText.wellFormed(text) ? 0 : UNITS;
        if (pattern.bytes.length > 0) {
            var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
            packed.write(ALIKE);
            packed.write(units | PATTERN);
            pattern.likeness.write(plain, packed);
            if (packed.size() < Math.max(LITTLE, plain.length / 2)) {
                return packed.toByteArray();
            }
        }
        return zlib(plain, units, pattern.bytes);
    }

    private byte[] zlib(byte[] plain, int units, byte[] pattern) {
        var form = units | (pattern.length == 0 ? 0 : PATTERN);
        var known = deflaters.pollFirst();
        var deflater = known == null ? new Deflater(LEVEL) : known;
        if (pattern.length > 0) {
            deflater.setDictionary(pattern);
        }
        deflater.setInput(plain);
        deflater.finish();
        var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        packed.write(ZLIB);
        packed.write(form);
        var piece = new byte[2048];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.reset();
        deflaters.addFirst(deflater);
        return packed.toByteArray();
    }

    /**
     * The text again.
     *
     * @param pattern as it was packed with; empty for none
     */
    public String unpack(byte[] packed, byte[] pattern) throws DamagedException {
        if (packed.length < HEAD || (packed[0] != ZLIB && packed[0] != ALIKE)) {
            throw new DamagedException("a packed text begins with no version that is known");
        }
        var plain = packed[0] == ZLIB ? inflated(packed, pattern) : Likeness.read(packed, HEAD, pattern, LONGEST);
        if ((packed[1] & UNITS) == 0) {
            return new String(plain, StandardCharsets.UTF_8);
        }
        return ByteBuffer.wrap(plain).asCharBuffer().toString();
    }

    private byte[] inflated(byte[] packed, byte[] pattern) throws DamagedException {
        var known = inflaters.pollFirst();
        var inflater = known == null ? new Inflater() : known;
        try {
            return inflate(inflater, packed, pattern);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new DamagedException("a packed text cannot be read: " + e.getMessage());
        } finally {
            inflater.reset();
            inflaters.addFirst(inflater);
        }
    }

    private static byte[] inflate(Inflater inflater, byte[] packed, byte[] pattern)
            throws DamagedException, DataFormatException {
        inflater.setInput(packed, HEAD, packed.length - HEAD);
        var plain = new ByteArrayOutputStream(packed.length * 2 + 64);
        var piece = new byte[4096];
        while (!inflater.finished()) {
            var count = inflater.inflate(piece);
            if (count == 0 && inflater.needsDictionary()) {
                inflater.setDictionary(pattern);
            } else if (count == 0 && !inflater.finished() && inflater.needsInput()) {
                throw new DamagedException("a packed text ends in the middle");
            }
            plain.write(piece, 0, count);
            if (plain.size() > LONGEST) {
                throw new DamagedException("a packed text is longer than any reply");
            }
        }
        return plain.toByteArray();
    }

    @Override
    public void close() {
        for (var one = deflaters.pollFirst(); one != null; one = deflaters.pollFirst()) {
            one.end();
        }
        for (var one = inflaters.pollFirst(); one != null; one = inflaters.pollFirst()) {
            one.end();
        }
    }
}
