package org.mindgap.formats.archive;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The files in a ZIP archive, each read into memory when asked for, within bounds: as it is, deflated, or packed with
 * Zstandard (method 93) in one frame or many. Nothing is unpacked to the disk. Not safe for several threads.
 */
public final class ZipMembers implements Closeable {
    private static final int MOST_FILES = 1_000_000;
    private static final int MOST_DIRECTORY = 256 << 20;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ZSTANDARD = 93;
    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private final String file;
    private final Map<String, ArchivedFile> members = new LinkedHashMap<>();

    private ZipMembers(FileChannel channel, String file) throws IOException, ProblemException {
        this.channel = channel;
        this.file = file;
        for (var member : new ArchiveDirectory(channel, file, MOST_FILES, MOST_DIRECTORY).read()) {
            // a file that was written again stands twice, and the last counts
            members.put(member.name(), member);
        }
    }

    /** @throws ProblemException if it is no archive, or damaged */
    public static ZipMembers open(Path path) throws IOException, ProblemException {
        var channel = FileChannel.open(path);
        try {
            return new ZipMembers(channel, FileFacts.name(path));
        } catch (IOException | ProblemException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** In the archive's order. */
    public List<ArchivedFile> files() {
        return List.copyOf(members.values());
    }

    /** The file of that very name. */
    public Optional<ArchivedFile> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * What is in a file.
     *
     * @param most bytes; larger ones are refused
     * @throws ProblemException if it is encrypted, packed in another way, too large, or damaged
     */
    public byte[] read(ArchivedFile member, int most) throws IOException, ProblemException {
        if (member.encrypted()) {
            throw about(member, "runs.member-encrypted");
        }
        if (member.size() > most || member.packed() > most) {
            throw new ProblemException(Problem.error("runs.member-large", member.shortName(), most >> 20)
                    .at(Place.file(file)));
        }
        var packed = packed(member);
        try (var in = unpacked(member, new ByteArrayInputStream(packed))) {
            var bytes = in.readNBytes((int) member.size() + 1);
            var sum = new CRC32();
            sum.update(bytes);
            if (bytes.length != member.size() || sum.getValue() != member.sum()) {
                throw about(member, "runs.member-damaged");
            }
            return bytes;
        } catch (IOException | MalformedInputException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // all of it is in memory: what fails are the bytes themselves, each unpacker in its own way
            throw new ProblemException(problem(member, "runs.member-damaged"), e);
        }
    }

    private byte[] packed(ArchivedFile member) throws IOException, ProblemException {
        var header = bytes(member.place(), LOCAL_SIZE, member);
        if (header.getInt(0) != LOCAL) {
            throw about(member, "runs.member-damaged");
        }
        var from = member.place()
                + LOCAL_SIZE
                + Short.toUnsignedInt(header.getShort(26))
                + Short.toUnsignedInt(header.getShort(28));
        if (member.packed() > channel.size() - from) {
            throw about(member, "runs.member-damaged");
        }
        return bytes(from, (int) member.packed(), member).array();
    }

    private ByteBuffer bytes(long from, int count, ArchivedFile member) throws IOException, ProblemException {
        var buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw about(member, "runs.member-damaged");
            }
        }
        return buffer;
    }

    private InputStream unpacked(ArchivedFile member, InputStream packed) throws ProblemException {
        return switch (member.method()) {
            case STORED -> packed;
            case DEFLATED -> new Inflating(packed);
            case ZSTANDARD -> new ZstdInputStream(packed);
            default -> throw about(member, "runs.member-method");
        };
    }

    /** Gives back what unpacking takes outside of Java's memory. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream packed) {
            super(packed, new Inflater(true), BLOCK);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private ProblemException about(ArchivedFile member, String code) {
        return new ProblemException(problem(member, code));
    }

    private Problem problem(ArchivedFile member, String code) {
        return Problem.error(code, member.shortName()).at(Place.file(file));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
