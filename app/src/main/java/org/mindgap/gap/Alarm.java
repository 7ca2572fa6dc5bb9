package org.mindgap.gap;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.problem.Problem;

/**
 * Something that looks wrong in a survey's questions or in the answers to them.
 *
 * @param problem its sentence; a note where it is only worth knowing, else a warning
 * @param about the models it concerns, each asked as one thing; empty where it is about the survey's questions
 * @param state what it does to the cells of these models in tables: VALUE where they keep their numbers, else the state
 *     that stands there instead (docs/decisions/0011)
 * @param reason code of the problem that explains the state in a cell, or empty
 */
public record Alarm(Problem problem, List<About> about, CellState state, String reason) {

    /** A model asked as one thing. */
    public record About(String model, AskedAs askedAs) {}

    public Alarm {
        about = List.copyOf(about);
    }

    /** An alarm that takes no number away. */
    static Alarm of(Problem problem, About... about) {
        return new Alarm(problem, List.of(about), CellState.VALUE, "");
    }

    /** The same, with the numbers of the models it concerns withheld. */
    Alarm withholding(CellState newState, String newReason) {
        return new Alarm(problem, about, newState, newReason);
    }

    /** Whether numbers are withheld from tables because of it. */
    public boolean withholds() {
        return state != CellState.VALUE;
    }

    /** Whether it concerns the model. */
    public boolean concerns(String model) {
        return about.stream().anyMatch(a -> a.model().equals(model));
    }
}
