package org.mindgap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of an open study.
 *
 * @param file as it really is called, links followed
 * @param readers for everybody
 * @param writer where it may be written
 * @param lock where it may be written
 * @param notes what happened on opening
 */
record OpenStudy(Path file, Readers readers, Optional<Writer> writer, Optional<StudyLock> lock, List<Problem> notes)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStudy.class);
    private static final int WAL = 2;
    private static final int WRITE_VERSION = 18;
    private static final int WAIT_ON_CLOSING_MILLIS = 200;

    /**
     * 64 MB: keys of requests stand in their index in no order, and a page that many transactions touch goes to the file
     * once. What is durable stays so: it is in the log.
     */
    private static final int PAGES_IN_LOG = 16_384;

    static OpenStudy forWriting(Path named, Migrator migrator) throws ProblemException {
        StudyHeader.refuseOthers(named);
        var problems = new StoreProblems(named);
        try {
            var file = named.toRealPath();
            if (!Files.isWritable(file)) {
                throw problems.error("store.not-writable");
            }
            return forWriting(file, new Sessions(file), migrator, problems);
        } catch (SQLException e) {
            throw problems.of(e);
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    static OpenStudy forReading(Path named, Migrator migrator) throws ProblemException {
        StudyHeader.refuseOthers(named);
        var problems = new StoreProblems(named);
        try {
            var file = named.toRealPath();
            finish(file);
            return forReading(file, migrator, problems);
        } catch (SQLException e) {
            throw problems.of(e);
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    /**
     * A process that was killed may have left a rollback journal, which reading alone cannot take back: done here where
     * it may be. What is in use is left alone by SQLite's own locks; nothing that was committed changes.
     */
    private static void finish(Path file) throws SQLException, IOException {
        var journal = file.resolveSibling(StoreProblems.name(file) + "-journal");
        if (Files.exists(journal) && folderWritable(file) && Files.isWritable(file)) {
            try (var session = new Sessions(file).writer()) {
                session.number("SELECT count(*) FROM sqlite_schema");
            }
        }
    }

    private static OpenStudy forReading(Path file, Migrator migrator, StoreProblems problems)
            throws IOException, ProblemException {
        var readers = new Readers(new Sessions(file, unchanging(file)));
        try {
            var refusal = readers.read(session -> refusal(session, migrator, true));
            if (refusal.isPresent()) {
                readers.close();
                throw problems.of(refusal.get());
            }
            return new OpenStudy(file, readers, Optional.empty(), Optional.empty(), List.of());
        } catch (SQLException e) {
            if (!folderWritable(file) && StudyHeader.unfinished(file)) {
                throw problems.error("store.unfinished");
            }
            throw problems.of(e);
        }
    }

    private static OpenStudy forWriting(Path file, Sessions sessions, Migrator migrator, StoreProblems problems)
            throws SQLException, IOException, ProblemException {
        var session = sessions.writer();
        @Nullable StudyLock lock = null;
        var open = false;
        try {
            var refusal = refusal(session, migrator, false);
            if (refusal.isPresent()) {
                throw problems.of(refusal.get());
            }
            lock = lock(session, file);
            var notes = new ArrayList<>(lock.notes());
            migrator.migrate(session, file, problems).ifPresent(notes::add);
            session.once(Disk.local(file) ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");
            session.once("PRAGMA wal_autocheckpoint = " + PAGES_IN_LOG);
            var swept = Batches.sweep(session, Batches.hidden(session)).size();
            if (swept > 0) {
                notes.add(problems.note("store.swept", swept));
            }
            open = true;
            return new OpenStudy(
                    file,
                    new Readers(sessions),
                    Optional.of(new Writer(session)),
                    Optional.of(lock),
                    List.copyOf(notes));
        } finally {
            if (!open) {
                session.close();
                if (lock != null) {
                    lock.release();
                }
            }
        }
    }

    /** An older study is looked at by the steps that bring it forward. */
    private static Optional<Problem> refusal(Session session, Migrator migrator, boolean readOnly) throws SQLException {
        var refusal = migrator.refusal(session, readOnly);
        return refusal.isPresent() || Migrator.found(session) != Schema.VERSION
                ? refusal
                : SchemaCheck.refusal(session);
    }

    /** Nobody else can hold a write transaction meanwhile, so nobody else can take the lock. */
    private static StudyLock lock(Session session, Path file) throws SQLException, ProblemException {
        session.run("BEGIN IMMEDIATE");
        try {
            return StudyLock.take(file);
        } finally {
            session.run("ROLLBACK");
        }
    }

    /**
     * Whether a study that was copied while it was open lies where nothing can be written: SQLite would look for the
     * shared memory of its write-ahead log and fail.
     */
    private static boolean unchanging(Path file) throws IOException {
        if (folderWritable(file)) {
            return false;
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(WRITE_VERSION + 1);
        }
        return head.length > WRITE_VERSION && head[WRITE_VERSION] == WAL && !StudyHeader.unfinished(file);
    }

    private static boolean folderWritable(Path file) {
        var folder = file.getParent();
        return folder == null || Files.isWritable(folder);
    }

    /** Leaves one file, as far as readers in other processes let it. */
    @Override
    public void close() {
        try {
            readers.close();
        } catch (SQLException e) {
            closing(e);
        }
        if (writer.isPresent() && !writer.get().closed()) {
            close(writer.get());
        }
        if (lock.isPresent()) {
            try {
                lock.get().release();
            } catch (IOException e) {
                closing(e);
            }
        }
    }

    private void close(Writer open) {
        try {
            open.outside(session -> {
                Batches.sweep(session, Batches.hidden(session));
                session.once("PRAGMA wal_checkpoint(TRUNCATE)");
                // a reader in another process may have the file open: it is not waited for
                session.once("PRAGMA busy_timeout = " + WAIT_ON_CLOSING_MILLIS);
                session.once("PRAGMA journal_mode = DELETE");
                return true;
            });
        } catch (SQLException e) {
            closing(e);
        }
        try {
            open.close();
        } catch (SQLException e) {
            closing(e);
        }
    }

    /** Everything reported as written is in the file or its log, and the next opening puts them together. */
    private void closing(Exception e) {
        if (e instanceof SQLException sql && StoreProblems.busy(sql)) {
            LOG.debug("another process reads {}", file.getFileName());
        } else if (e instanceof SQLException sql && StoreProblems.full(sql)) {
            LOG.warn(
                    "{}: the disk is full; until there is room a part of it stays in the -wal file",
                    file.getFileName());
        } else {
            LOG.warn("closing {}", file.getFileName(), e);
        }
    }
}
