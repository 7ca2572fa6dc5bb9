package org.mindgap.inference;

import java.nio.file.Path;
import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Received;

/** Serves one kind of endpoint; found by {@link java.util.ServiceLoader}. A third party adds an engine with a jar. */
public interface EngineProvider {

    /** The word in {@link Endpoint#kind}. */
    String kind();

    /** Whether its endpoints are files on this computer rather than addresses of servers. */
    default boolean ofFiles() {
        return false;
    }

    /** Whether it opens a file of this name. */
    default boolean opens(Path file) {
        return false;
    }

    /**
     * What is to be known before an endpoint is opened, such as the memory that it takes. Reads little and loads nothing.
     *
     * @throws ProblemException if it cannot be opened, in words
     */
    default List<Problem> before(Endpoint endpoint) throws ProblemException {
        return List.of();
    }

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

    /**
     * The same for looking at what would be asked: whatever can be found out only by asking a server is not known then.
     *
     * @throws ProblemException if it cannot be opened, in words
     */
    default Engine dry(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException, InterruptedException {
        return open(endpoint, keys, context);
    }
}
