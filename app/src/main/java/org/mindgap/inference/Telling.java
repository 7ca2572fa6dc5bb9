package org.mindgap.inference;

import java.util.function.BooleanSupplier;
import org.mindgap.problem.ProblemException;

/** An engine's provider that can ask a server about itself. */
public interface Telling {

    /** Whether a server at this address speaks this kind's format, by its host's name or by a question to it. */
    boolean speaks(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException;

    /**
     * What it tells. Blocks; asks no model anything.
     *
     * @throws ProblemException where it cannot be reached or nothing may be sent there
     */
    Tells tell(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException;
}
