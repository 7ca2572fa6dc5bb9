package org.mindgap.edit;

import java.util.List;
import java.util.Optional;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/**
 * The edits of a study: done and undone one step at a time, in the order of the study. Slow: reads and writes the file.
 * Whoever holds a survey asks the study for it again afterwards.
 */
public interface Edits {

    /** Grows with every step that is applied, undone or redone; 0 where nothing was ever changed. */
    long revision();

    /** A survey as it was imported; nothing where there is none. */
    Optional<Survey> imported(String survey);

    /** The edits of a survey that count, in the order in which they were made. */
    List<Edit> active(String survey);

    /** Why edits would be refused, in words; empty where they would be made. */
    List<Problem> check(String survey, List<Edit> edits);

    /**
     * Makes edits as one step, all or none. What changes nothing is left out, and nothing is done where nothing is left.
     *
     * @param name what the user did
     * @return the study's revision afterwards
     * @throws ProblemException if an edit is refused, or the study cannot be written to
     */
    long apply(String survey, String name, List<Edit> edits) throws ProblemException;

    /** The step that {@link #undo} would take back. */
    Optional<Step> undoable();

    /** The step that {@link #redo} would make again. */
    Optional<Step> redoable();

    /** Takes back the last step that counts; gives it, or nothing where there is none. */
    Optional<Step> undo() throws ProblemException;

    /** Makes the last step again that was undone, if nothing else was done since. */
    Optional<Step> redo() throws ProblemException;

    /** Every step that was ever made, oldest first. */
    List<Step> history();

    /** How a survey differs from what it was at a revision. */
    Stale since(long revision, String survey);
}
