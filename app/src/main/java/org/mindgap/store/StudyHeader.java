package org.mindgap.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mindgap.problem.ProblemException;

/**
 * The first hundred bytes of a study, looked at before SQLite touches the file (https://sqlite.org/fileformat.html,
 * 1.3): what is no study is refused as it is.
 */
final class StudyHeader {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int PAGE_SIZE = 16;
    private static final int CHANGES = 24;
    private static final int PAGES = 28;
    private static final int APPLICATION_ID = 68;
    private static final int PAGES_AS_OF = 92;

    private StudyHeader() {}

    static void refuseOthers(Path file) throws ProblemException {
        var problems = new StoreProblems(file);
        if (Files.isDirectory(file)) {
            throw problems.error("store.directory");
        }
        if (!Files.exists(file)) {
            throw problems.error("store.missing");
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(LENGTH);
        } catch (IOException e) {
            throw problems.of(e);
        }
        if (head.length == 0) {
            throw problems.error("store.empty");
        }
        var known = Math.min(head.length, MAGIC.length);
        if (!Arrays.equals(head, 0, known, MAGIC, 0, known)) {
            throw problems.error("store.no-study");
        }
        if (head.length < LENGTH) {
            throw problems.error("store.damaged", "the file ends after " + head.length + " bytes");
        }
        if (ByteBuffer.wrap(head).getInt(APPLICATION_ID) != Schema.APPLICATION_ID) {
            throw problems.error("store.other-database");
        }
        try {
            var expected = length(ByteBuffer.wrap(head));
            if (Files.size(file) < expected && !unfinished(file)) {
                throw problems.error(
                        "store.damaged", "it should have " + expected + " bytes and has " + Files.size(file));
            }
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    /** Length that the header states, 0 where it does not know. */
    private static long length(ByteBuffer head) {
        if (head.getInt(CHANGES) != head.getInt(PAGES_AS_OF)) {
            return 0;
        }
        var page = head.getShort(PAGE_SIZE) & 0xffff;
        return (page == 1 ? 65_536L : page) * (head.getInt(PAGES) & 0xffff_ffffL);
    }

    /** Whether a journal stands beside the file: SQLite then knows better than the header. */
    static boolean unfinished(Path file) throws IOException {
        var real = file.toRealPath();
        for (var ending : new String[] {"-wal", "-journal"}) {
            var journal = real.resolveSibling(StoreProblems.name(real) + ending);
            if (Files.exists(journal) && Files.size(journal) > 0) {
                return true;
            }
        }
        return false;
    }
}
