package org.mindgap.views.answers;

import java.util.List;
import java.util.Optional;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.inference.probe.SeveralModels;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * What a test of a connection came to.
 *
 * @param verdict none where a model is to be chosen first
 * @param choices the models to choose from, empty where there is a verdict
 * @param why says so
 */
record Tested(Optional<ProbeVerdict> verdict, List<Endpoint> choices, List<Problem> why) {

    /** Tests, or finds out what there is to choose from. */
    static Tested of(Asking asking, Endpoint endpoint, JobContext context)
            throws ProblemException, InterruptedException {
        try {
            return new Tested(Optional.of(asking.test(endpoint, context)), List.of(), List.of());
        } catch (SeveralModels several) {
            var choices = several.choices();
            return new Tested(Optional.empty(), choices, List.of(Problem.note("views.ask-several", choices.size())));
        }
    }
}
