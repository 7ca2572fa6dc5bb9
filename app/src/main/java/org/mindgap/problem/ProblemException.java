package org.mindgap.problem;

import java.util.List;

/** Ends an operation that could not be done; nothing was changed. Carries what the user has to know. */
public class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).code());
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem, no exception");
        }
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /** At least one problem. */
    public List<Problem> problems() {
        return problems;
    }
}
