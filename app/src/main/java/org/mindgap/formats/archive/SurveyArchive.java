package org.mindgap.formats.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A ZIP archive as a pollster offers it for download. Only its list is read until a file is chosen; that one is unpacked
 * into a file of our own naming, within bounds that the archive cannot move.
 *
 * @param path of the archive
 * @param surveys files in it that are surveys by their names, in the archive's order
 */
public record SurveyArchive(Path path, List<ArchivedFile> surveys) {
    /** More than any survey of people takes. */
    static final long MOST_BYTES = 4L << 30;

    /** Rows of blanks and zeros shrink far; beyond the first megabytes nothing that people answered does so like this. */
    private static final int MOST_RATIO = 300;

    private static final long RATIO_FROM = 64L << 20;
    private static final List<String> ENDINGS = List.of(".sav", ".zsav", ".dta", ".csv", ".por");
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BLOCK = 1 << 16;

    public SurveyArchive {
        surveys = List.copyOf(surveys);
    }

    /** @throws ProblemException if it is no archive, is damaged, or holds no survey */
    public static SurveyArchive open(Path path) throws IOException, ProblemException {
        var file = FileFacts.name(path);
        try (var channel = FileChannel.open(path)) {
            var all = new ArchiveDirectory(channel, file).read();
            var surveys = all.stream().filter(SurveyArchive::isSurvey).toList();
            if (surveys.isEmpty()) {
                var archives = all.stream()
                        .anyMatch(f -> f.name().toLowerCase(Locale.ROOT).endsWith(".zip"));
                throw new ProblemException(
                        Problem.error(archives ? "microdata.zip-nested" : "microdata.zip-no-survey", all.size())
                                .at(Place.file(file)));
            }
            return new SurveyArchive(path, surveys);
        }
    }

    /** Hidden files and those that macOS adds to archives are no surveys. */
    private static boolean isSurvey(ArchivedFile file) {
        var name = file.shortName().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !file.name().startsWith("__MACOSX/")
                && ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * Unpacks one file into a new folder of this user. Whoever asked closes it, which deletes both.
     *
     * @throws ProblemException if it is encrypted, packed in a way that is not read, larger than it says, or too large
     */
    public UnpackedSurvey unpack(ArchivedFile file, JobContext context) throws IOException, ProblemException {
        check(file);
        var unpacked = UnpackedSurvey.create(file.shortName());
        try (var channel = FileChannel.open(path)) {
            mustFit(file, unpacked.folder());
            copy(file, content(file, channel), unpacked.path(), context);
            return unpacked;
        } catch (ZipException e) {
            unpacked.close();
            throw new ProblemException(about(file, "microdata.zip-damaged"), e);
        } catch (IOException | ProblemException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private void check(ArchivedFile file) throws ProblemException {
        if (file.encrypted()) {
            throw new ProblemException(about(file, "microdata.zip-encrypted"));
        }
        if (file.method() != STORED && file.method() != DEFLATED) {
            throw new ProblemException(about(file, "microdata.zip-method"));
        }
        if (file.size() > MOST_BYTES || file.packed() > MOST_BYTES) {
            throw new ProblemException(about(file, "microdata.zip-large"));
        }
        if (file.size() > RATIO_FROM && file.size() / MOST_RATIO > file.packed()) {
            throw new ProblemException(about(file, "microdata.zip-bomb"));
        }
    }

    private void mustFit(ArchivedFile file, Path folder) throws IOException, ProblemException {
        if (Files.getFileStore(folder).getUsableSpace() < file.size()) {
            throw new ProblemException(Problem.error("microdata.zip-disk", file.shortName(), file.size() >> 20)
                    .at(Place.file(FileFacts.name(path))));
        }
    }

    /** The bytes of a file, unpacked; never more of the archive than the directory gives it. */
    private InputStream content(ArchivedFile file, FileChannel channel) throws IOException, ProblemException {
        var header = ByteBuffer.allocate(LOCAL_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        while (header.hasRemaining() && channel.read(header, file.place() + header.position()) >= 0) {
            // a channel may give less than was asked for
        }
        if (header.hasRemaining() || header.getInt(0) != LOCAL) {
            throw new ProblemException(about(file, "microdata.zip-damaged"));
        }
        channel.position(file.place()
                + LOCAL_SIZE
                + Short.toUnsignedInt(header.getShort(26))
                + Short.toUnsignedInt(header.getShort(28)));
        var packed = new Bounded(Channels.newInputStream(channel), file.packed());
        return file.method() == STORED ? packed : new Inflating(packed);
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

    private void copy(ArchivedFile file, InputStream from, Path target, JobContext context)
            throws IOException, ProblemException {
        try (from;
                OutputStream to = Files.newOutputStream(target)) {
            var buffer = new byte[BLOCK];
            var sum = new CRC32();
            var done = 0L;
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                context.checkCancelled();
                done += read;
                if (done > file.size()) {
                    throw new ProblemException(about(file, "microdata.zip-bomb"));
                }
                to.write(buffer, 0, read);
                sum.update(buffer, 0, read);
                context.progress(done, file.size());
            }
            if (done < file.size() || sum.getValue() != file.sum()) {
                throw new ProblemException(about(file, "microdata.zip-damaged"));
            }
        } catch (java.io.EOFException e) {
            throw new ProblemException(about(file, "microdata.zip-damaged"), e);
        }
    }

    private Problem about(ArchivedFile file, String code) {
        return Problem.error(code, file.shortName()).at(Place.file(FileFacts.name(path)));
    }
}
