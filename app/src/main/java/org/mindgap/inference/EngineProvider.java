package org.mindgap.inference;

import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Received;

/** Serves one kind of endpoint; found by {@link java.util.ServiceLoader}. A third party adds an engine with a jar. */
public interface EngineProvider {

    /** The word in {@link Endpoint#kind}. */
    String kind();

    /** Whether replies of a wire format are read here. */
    boolean reads(String wire);

    /** What came back, read, without opening anything: replies outlive their endpoint. */
    ModelReply read(String wire, Call call, Received received);

    /**
     * Opens an endpoint. Blocks while it connects or loads; asks no question of a model.
     *
     * @throws ProblemException if it cannot be opened, in words
     */
    Engine open(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException, InterruptedException;
}
