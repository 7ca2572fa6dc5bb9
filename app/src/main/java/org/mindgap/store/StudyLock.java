package org.mindgap.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The lock file beside a study ({@code NAME.mindgap.lock}), which names the process that has it open for writing. Taken
 * only inside a write transaction on the study, so that no two processes take it at once.
 */
final class StudyLock {
    private final Path file;
    private final String text;
    private final List<Problem> notes;

    private StudyLock(Path file, String text, List<Problem> notes) {
        this.file = file;
        this.text = text;
        this.notes = notes;
    }

    static Path beside(Path study) {
        return study.resolveSibling(StoreProblems.name(study) + ".lock");
    }

    /** Takes the lock, over the one of a process that has ended if need be; refuses where somebody holds it. */
    static StudyLock take(Path study) throws ProblemException {
        var problems = new StoreProblems(study);
        var file = beside(study);
        var notes = new ArrayList<Problem>();
        var text = StudyHolder.thisProcess().text();
        try {
            if (Files.exists(file)) {
                var holder = StudyHolder.read(file);
                if (holder.isPresent()) {
                    refuseLiving(holder.get(), file, problems);
                    notes.add(problems.note(
                            "store.lock-taken-over",
                            holder.get().pid(),
                            holder.get().since()));
                } else if (Files.size(file) > 0) {
                    throw problems.error("store.locked-unknown", StoreProblems.name(file));
                }
            }
            write(file, text);
            return new StudyLock(file, text, List.copyOf(notes));
        } catch (IOException e) {
            if (StoreProblems.full(e)) {
                throw problems.of(e);
            }
            throw new ProblemException(
                    problems.error("store.folder-not-writable").problems().get(0), e);
        }
    }

    /** A lock that could not be written (a full disk) is taken away: empty, it would say nothing to anybody. */
    private static void write(Path file, String text) throws IOException {
        var written = false;
        try {
            Files.writeString(
                    file,
                    text,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            written = true;
        } finally {
            if (!written && Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
        }
    }

    /** What is worth knowing about how the lock was got. */
    List<Problem> notes() {
        return notes;
    }

    /** Takes the lock file away if it still is ours. */
    void release() throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            Files.delete(file);
        }
    }

    private static void refuseLiving(StudyHolder holder, Path file, StoreProblems problems) throws ProblemException {
        if (holder.isThisProcess()) {
            throw problems.error("store.locked-here", holder.since());
        }
        if (!holder.dead()) {
            var code = holder.here() ? "store.locked" : "store.locked-elsewhere";
            throw problems.error(code, holder.host(), holder.pid(), holder.since(), StoreProblems.name(file));
        }
    }
}
