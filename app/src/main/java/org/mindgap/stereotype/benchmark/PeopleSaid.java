package org.mindgap.stereotype.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people said about one stereotype in a survey that belongs to a benchmark. Where several groups could be named,
 * the shares add up to more than 100.
 *
 * @param template template of the items, or empty where the file does not say
 * @param category in the benchmark's words
 * @param stereotype in the benchmark's words
 * @param percent by group, in the benchmark's words and order; {@code no_stereo} is "no such stereotype"
 */
public record PeopleSaid(String template, String category, String stereotype, Map<String, Double> percent) {

    public PeopleSaid {
        percent = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(percent));
    }

    /** Whether people could name several groups. */
    public boolean several() {
        return percent.values().stream().mapToDouble(v -> v).sum() > 100.5;
    }
}
