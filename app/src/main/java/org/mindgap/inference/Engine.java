package org.mindgap.inference;

import org.mindgap.run.Asker;

/** An endpoint that is open for questions. Close it: a local model holds memory and a process. */
public interface Engine extends Asker, AutoCloseable {

    @Override
    void close();
}
