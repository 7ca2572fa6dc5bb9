package org.mindgap.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published distribution of one question in one group.
 *
 * @param group who was asked
 * @param question the question's id
 * @param base number of people asked as published, or null where the source does not say
 * @param shares share between 0 and 1 by option code, as published, not rescaled; an option that is absent here was not
 *     published for this group
 * @param source address or citation of this figure, or empty
 */
public record PublishedCell(
        Group group, String question, @Nullable Integer base, Map<String, Double> shares, String source) {

    public PublishedCell {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }
}
