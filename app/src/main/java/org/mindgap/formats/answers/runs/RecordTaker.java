package org.mindgap.formats.answers.runs;

import org.mindgap.problem.Problem;

/** Takes the records of a file while they are read. */
public interface RecordTaker {

    /** The records that follow stand in this file, where several are read together. */
    default void begin(String file) {}

    /** Takes one; false when no more are wanted. */
    boolean take(RunRecord record);

    /** A record or line that cannot be read: it counts as an answer that was left out. */
    void broken(Problem problem, long line);

    /** Something that concerns the file and leaves no answer out. */
    void note(Problem problem, long line);
}
