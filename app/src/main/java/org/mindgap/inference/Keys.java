package org.mindgap.inference;

import java.util.Optional;

/** Finds keys when a request is sent. Nobody who asks for one keeps it. */
public interface Keys {

    /**
     * The key that stands at a place.
     *
     * @param place as {@link Endpoint#key}
     */
    Optional<String> key(String place);
}
