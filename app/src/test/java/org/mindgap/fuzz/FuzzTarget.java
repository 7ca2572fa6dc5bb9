package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mindgap.problem.ProblemException;

/** Something that reads files of others. Holds what it needs between files; for one thread. */
interface FuzzTarget extends AutoCloseable {

    /** How a file ended; nothing else is an ending. */
    enum Ending {
        IMPORTED,
        REFUSED
    }

    /** Kind and format, for people and for the command line. */
    String name();

    /** Whole files. */
    List<Seeds.Seed> seeds();

    /** Writes a damaged file. */
    default void write(byte[] seed, RandomGenerator random, Path file) throws IOException {
        var others = seeds().stream().map(Seeds.Seed::bytes).toList();
        java.nio.file.Files.write(file, new Mutations(random, others).mutate(seed));
    }

    /**
     * Reads a file as the program does, and looks at what is there afterwards.
     *
     * @param plain whether the user says nothing besides the file
     * @throws Finding if something is not as it must be
     * @throws ProblemException if the file is refused
     */
    Ending read(Path file, boolean plain) throws IOException, ProblemException;

    /** Looks at all that was kept. */
    @Override
    void close() throws IOException;

    /** What must never be. */
    final class Finding extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Finding(String what) {
            super(what);
        }
    }
}
