package org.mindgap.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where replies are kept. Whoever was told that one is kept can pull the plug: it stays. Safe for many threads. */
public interface Replies {

    /** The reply that this request brought before, whatever run asked it. */
    Optional<Received> kept(RequestKey key);

    /**
     * Keeps a reply with its exact request. Completes when it is durable, and only then does it count as received.
     *
     * @param body as sent
     * @param wire its format
     */
    CompletableFuture<Void> keep(RequestKey key, PlannedCall call, String wire, String body, Received received);

    /** Says that a call of this run has the reply that was kept under its key before. */
    void reuse(RequestKey key, PlannedCall call);
}
