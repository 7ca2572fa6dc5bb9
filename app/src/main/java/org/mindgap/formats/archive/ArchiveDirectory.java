package org.mindgap.formats.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The directory at the end of a ZIP archive (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16). Read here and not with
 * {@link java.util.zip.ZipFile}, which refuses a whole archive for one file with a password and reserves what the
 * archive says that its directory needs.
 */
final class ArchiveDirectory {
    static final int MOST_FILES = 10_000;

    private static final int MOST_BYTES = 8 << 20;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UTF8 = 1 << 11;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int LOCATOR64_SIZE = 20;
    private static final int END64_SIZE = 56;
    private static final int MANY = 0xFFFF;

    private final FileChannel channel;
    private final Place place;
    private final int most;
    private final int mostBytes;

    ArchiveDirectory(FileChannel channel, String file) {
        this(channel, file, MOST_FILES, MOST_BYTES);
    }

    /**
     * A directory within other bounds.
     *
     * @param most files
     * @param mostBytes of the directory
     */
    ArchiveDirectory(FileChannel channel, String file, int most, int mostBytes) {
        this.channel = channel;
        this.place = Place.file(file);
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** @throws ProblemException if there is none, or one that is too large */
    List<ArchivedFile> read() throws IOException, ProblemException {
        var end = end();
        long files = Short.toUnsignedInt(end.getShort(10));
        var bytes = Integer.toUnsignedLong(end.getInt(12));
        var from = Integer.toUnsignedLong(end.getInt(16));
        var large = files == MANY || bytes == UNKNOWN || from == UNKNOWN ? end64() : Optional.<ByteBuffer>empty();
        if (large.isPresent()) {
            files = large.get().getLong(32);
            bytes = large.get().getLong(40);
            from = large.get().getLong(48);
        }
        if (files > most || bytes > mostBytes) {
            throw new ProblemException(Problem.error("microdata.zip-many", most).at(place));
        }
        if (files < 0 || bytes < 0 || from < 0 || from > channel.size() - bytes) {
            throw damaged();
        }
        var directory = bytes(from, (int) bytes);
        var found = new ArrayList<ArchivedFile>();
        while (found.size() < files) {
            found.add(entry(directory));
        }
        return found;
    }

    private ArchivedFile entry(ByteBuffer in) throws ProblemException {
        var at = in.position();
        if (in.remaining() < ENTRY_SIZE || in.getInt(at) != ENTRY) {
            throw damaged();
        }
        var flags = Short.toUnsignedInt(in.getShort(at + 8));
        var name = Short.toUnsignedInt(in.getShort(at + 28));
        var after = ENTRY_SIZE
                + name
                + Short.toUnsignedInt(in.getShort(at + 30))
                + Short.toUnsignedInt(in.getShort(at + 32));
        if (in.remaining() < after) {
            throw damaged();
        }
        var bytes = new byte[name];
        in.get(at + ENTRY_SIZE, bytes);
        var file = new ArchivedFile(
                text(bytes, (flags & UTF8) != 0),
                size(in.getInt(at + 20)),
                size(in.getInt(at + 24)),
                Integer.toUnsignedLong(in.getInt(at + 16)),
                (flags & 1) != 0,
                Short.toUnsignedInt(in.getShort(at + 10)),
                size(in.getInt(at + 42)));
        in.position(at + after);
        return file;
    }

    /** Sizes that need the 64-bit extension are beyond what is unpacked here. */
    private static long size(int said) {
        var size = Integer.toUnsignedLong(said);
        return size == UNKNOWN ? Long.MAX_VALUE : size;
    }

    /** Old archives write the characters of DOS without saying so; many new ones UTF-8 without saying so. */
    private static String text(byte[] bytes, boolean utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, utf8 ? StandardCharsets.UTF_8 : Charset.forName("IBM437"));
        }
    }

    private ByteBuffer end() throws IOException, ProblemException {
        var length = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT);
        var tail = bytes(channel.size() - length, length);
        Optional<ByteBuffer> found = Optional.empty();
        for (var at = length - END_SIZE; at >= 0 && found.isEmpty(); at--) {
            if (tail.getInt(at) == END) {
                found = Optional.of(tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        return found.orElseThrow(this::damaged);
    }

    /** The end of directories that are too large for the old one (APPNOTE 4.3.14 and 4.3.15), where there is one. */
    private Optional<ByteBuffer> end64() throws IOException, ProblemException {
        var length = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT + LOCATOR64_SIZE);
        var tail = bytes(channel.size() - length, length);
        for (var at = length - LOCATOR64_SIZE; at >= 0; at--) {
            var where = tail.getInt(at) == LOCATOR64 ? tail.getLong(at + 8) : -1;
            if (where >= 0 && where <= channel.size() - END64_SIZE) {
                var end = bytes(where, END64_SIZE);
                if (end.getInt(0) == END64) {
                    return Optional.of(end);
                }
            }
        }
        return Optional.empty();
    }

    private ByteBuffer bytes(long from, int count) throws IOException, ProblemException {
        var buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw damaged();
            }
        }
        return buffer.flip();
    }

    private ProblemException damaged() {
        return new ProblemException(Problem.error("microdata.zip-damaged").at(place));
    }
}
