package org.mindgap.inference;

import java.util.Optional;

/** Finds keys when a request is sent, and keeps none. */
public interface Keys {

    /**
     * The key that stands at a place.
     *
     * @param place as {@link Endpoint#key}
     */
    Optional<String> key(String place);
}
