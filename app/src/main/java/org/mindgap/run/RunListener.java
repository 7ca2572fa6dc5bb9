package org.mindgap.run;

import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;

/** Is told what happens in a run, from its own threads. */
public interface RunListener {

    /**
     * A call has its reply, and the reply is durable.
     *
     * @param reused whether it was there before
     */
    void settled(PlannedCall call, Received received, ModelReply reply, boolean reused);

    /** A call came to nothing and waits to be sent again. */
    default void waits(Outcome why) {}

    /** A call that waited is sent again. */
    default void again() {}
}
