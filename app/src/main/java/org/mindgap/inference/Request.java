package org.mindgap.inference;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent, without its key.
 *
 * @param to where
 * @param body what is posted, or null for a GET
 * @param headers beside the content type, never the key
 */
record Request(URI to, @Nullable String body, Map<String, String> headers) {
    Request {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
