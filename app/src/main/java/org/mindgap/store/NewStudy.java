package org.mindgap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.UUID;
import org.mindgap.problem.ProblemException;

/** Makes study files: whole under another name, then renamed, so that no half-made study is ever found. */
final class NewStudy {
    private NewStudy() {}

    static void create(Path file) throws ProblemException {
        var problems = new StoreProblems(file);
        try {
            place(file, made -> {
                try (var session = new Sessions(made).writer()) {
                    Schema.create(session);
                    session.transaction("BEGIN IMMEDIATE", open -> {
                        StudyLog.write(open, "create", "study created");
                        return true;
                    });
                }
            });
        } catch (SQLException e) {
            throw problems.of(e);
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    /** A copy as of now, without what a running import has not shown yet. */
    static void copy(Readers readers, Path target) throws SQLException, IOException, ProblemException {
        place(target, made -> {
            readers.outside(session -> session.run("VACUUM INTO ?", made.toString()));
            try (var session = new Sessions(made).writer()) {
                Batches.sweep(session, Batches.hidden(session));
            }
        });
    }

    private interface Maker {
        void make(Path made) throws SQLException, IOException;
    }

    private static void place(Path file, Maker maker) throws SQLException, IOException, ProblemException {
        var target = file.toAbsolutePath();
        var problems = new StoreProblems(target);
        if (Files.exists(target)) {
            throw problems.error("store.exists");
        }
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw problems.error("store.no-folder", String.valueOf(folder));
        }
        if (!Files.isWritable(folder)) {
            throw problems.error("store.folder-not-writable");
        }
        var made = folder.resolve(StoreProblems.name(target) + "." + UUID.randomUUID() + ".new");
        try {
            maker.make(made);
            try (var channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(made, target);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
