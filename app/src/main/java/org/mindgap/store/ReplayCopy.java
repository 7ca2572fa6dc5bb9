package org.mindgap.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mindgap.problem.ProblemException;

/**
 * A study to play a recorded session in: a copy of the study that holds it, without its runs, the answers that were made of
 * them and those that came from files, which are played too; yardsticks stay. The session itself is only read.
 */
public final class ReplayCopy {
    private ReplayCopy() {}

    /**
     * Makes it.
     *
     * @param session a study that was asked with
     * @param target a file that is not there yet
     */
    public static void make(Path session, Path target) throws ProblemException {
        try (var recorded = StudyFile.openReadOnly(session)) {
            recorded.saveCopy(target);
        }
        var whole = false;
        try (var copy = StudyFile.open(target)) {
            copy.runs().clear();
            whole = true;
        } finally {
            if (!whole) {
                remove(target);
            }
        }
    }

    private static void remove(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
