package org.mindgap.formats.answers.inspect;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives with method 8 or 93 (Zstandard, several frames), which Java's own writer cannot. */
final class EvalArchive {
    private static final int FRAME = 100;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final int method;
    private int files;

    EvalArchive(int method) {
        this.method = method;
    }

    EvalArchive add(String name, String text) throws IOException {
        return add(name, text, method);
    }

    EvalArchive add(String name, String text, int how) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var packed = how == 93 ? zstandard(bytes) : how == 8 ? deflated(bytes) : bytes;
        var sum = new CRC32();
        sum.update(bytes);
        var written = name.getBytes(StandardCharsets.UTF_8);
        var place = out.size();
        out.write(buffer(30)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) how)
                .putInt(0)
                .putInt((int) sum.getValue())
                .putInt(packed.length)
                .putInt(bytes.length)
                .putShort((short) written.length)
                .putShort((short) 0)
                .array());
        out.write(written);
        out.write(packed);
        directory.write(buffer(46)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) how)
                .putInt(0)
                .putInt((int) sum.getValue())
                .putInt(packed.length)
                .putInt(bytes.length)
                .putShort((short) written.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(place)
                .array());
        directory.write(written);
        files++;
        return this;
    }

    Path write(Path file) throws IOException {
        var from = out.size();
        out.write(directory.toByteArray());
        out.write(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt(directory.size())
                .putInt(from)
                .putShort((short) 0)
                .array());
        return Files.write(file, out.toByteArray());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] zstandard(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        var compressor = new ZstdCompressor();
        for (var from = 0; from < bytes.length; from += FRAME) {
            var part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + FRAME));
            var room = new byte[compressor.maxCompressedLength(part.length)];
            packed.write(room, 0, compressor.compress(part, 0, part.length, room, 0, room.length));
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        var room = new byte[bytes.length + 100];
        var length = deflater.deflate(room);
        deflater.end();
        return Arrays.copyOf(room, length);
    }
}
