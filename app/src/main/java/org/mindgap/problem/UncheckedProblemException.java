package org.mindgap.problem;

import java.util.Objects;

/**
 * A {@link ProblemException} where a signature allows none: something that worked a moment ago and cannot be read any
 * more (a study damaged while it is open). Whoever shows problems shows those of its cause.
 */
public final class UncheckedProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UncheckedProblemException(ProblemException cause) {
        super(cause.getMessage(), cause);
    }

    @Override
    public synchronized ProblemException getCause() {
        return (ProblemException) Objects.requireNonNull(super.getCause());
    }
}
