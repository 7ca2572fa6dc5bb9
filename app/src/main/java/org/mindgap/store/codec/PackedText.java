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
 * Long texts that are much alike (requests, replies), each packed on its own: zlib (RFC 1950) with another of them, the
 * pattern, as its preset dictionary, so that little more than what differs is kept. Blob: version 1; form (bit 0: UTF-16
 * code units, big-endian, instead of UTF-8; bit 1: packed with a pattern); zlib. Safe for many threads; close it.
 */
public final class PackedText implements AutoCloseable {
    private static final byte VERSION = 1;
    private static final int UNITS = 1;
    private static final int PATTERN = 2;
    private static final int LEVEL = 3;
    private static final int HEAD = 2;

    /** No reply that is read is longer; what says that it is was not written by this program. */
    private static final int LONGEST = 256 * 1024 * 1024;

    private final Deque<Deflater> deflaters = new ConcurrentLinkedDeque<>();
    private final Deque<Inflater> inflaters = new ConcurrentLinkedDeque<>();

    /** The bytes of a text as they serve as a pattern. */
    public static byte[] pattern(String text) {
        return WholeText.bytes(text);
    }

    /**
     * Packs a text.
     *
     * @param pattern bytes that are needed again for reading; empty for none
     */
    public byte[] pack(String text, byte[] pattern) {
        var plain = WholeText.bytes(text);
        var form = (WholeText.wellFormed(text) ? 0 : UNITS) | (pattern.length == 0 ? 0 : PATTERN);
        var known = deflaters.pollFirst();
        var deflater = known == null ? new Deflater(LEVEL) : known;
        if (pattern.length > 0) {
            deflater.setDictionary(pattern);
        }
        deflater.setInput(plain);
        deflater.finish();
        var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        packed.write(VERSION);
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
        if (packed.length < HEAD || packed[0] != VERSION) {
            throw new DamagedException("a packed text begins with no version that is known");
        }
        var known = inflaters.pollFirst();
        var inflater = known == null ? new Inflater() : known;
        try {
            var plain = inflate(inflater, packed, pattern);
            return (packed[1] & UNITS) == 0
                    ? new String(plain, StandardCharsets.UTF_8)
                    : ByteBuffer.wrap(plain).asCharBuffer().toString();
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
