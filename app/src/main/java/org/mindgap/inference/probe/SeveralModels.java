package org.mindgap.inference.probe;

import java.util.List;
import org.mindgap.inference.Endpoint;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A server or recording has more than one model, and none was named: whoever asked can choose. */
public final class SeveralModels extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient List<Endpoint> choices;

    SeveralModels(Problem problem, List<Endpoint> choices) {
        super(problem);
        this.choices = List.copyOf(choices);
    }

    /** What was to be tested, once for each model, named after it. */
    public List<Endpoint> choices() {
        return choices;
    }
}
