package org.mindgap.formats.answers;

import org.mindgap.problem.Problem;

/** A row that is wrong: it is reported with this problem and left out, and reading goes on. */
public final class RowProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RowProblem(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** A warning. */
    public RowProblem(String code, Object... arguments) {
        this(Problem.warning(code, arguments));
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
