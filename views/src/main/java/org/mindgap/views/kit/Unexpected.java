package org.mindgap.views.kit;

/** Takes what nobody expected: it goes once to the log and is shown with a short stable code. */
@FunctionalInterface
public interface Unexpected {
    void report(Throwable cause);
}
