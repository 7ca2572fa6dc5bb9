package org.mindgap.inference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server tells of itself without asking a model anything.
 *
 * @param address where it was found to be, with the path that its kind needs
 * @param models names of the models it serves, as far as it tells
 * @param settings of {@link Known}, as far as it tells: server, version, digest, template, tokens of labels
 * @param requests how many requests it took
 */
public record Tells(String address, List<String> models, Map<String, String> settings, int requests) {
    public Tells {
        models = List.copyOf(models);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
