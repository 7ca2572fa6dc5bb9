package org.mindgap.inference;

import org.mindgap.elicit.Call;
import org.mindgap.problem.ProblemException;

/** Writes the requests of one wire format to one endpoint: the same bytes for the same call, always. */
public interface BodyWriter {

    /** Where they are posted, below the endpoint's address; begins with a slash. */
    String path();

    /** @throws ProblemException where this endpoint cannot serve the call, in words, with an alternative */
    String body(Call call) throws ProblemException;
}
