package org.mindgap.run;

import org.mindgap.elicit.ModelReply;

/** Is told what happens in a run, from its own threads. */
public interface RunListener {

    /**
     * A call has its reply, and the reply is durable.
     *
     * @param reused whether it was there before
     */
    void settled(PlannedCall call, Received received, ModelReply reply, boolean reused);
}
