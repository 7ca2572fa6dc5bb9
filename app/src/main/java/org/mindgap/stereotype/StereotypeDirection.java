package org.mindgap.stereotype;

import java.util.Set;
import org.mindgap.survey.Group;

/**
 * What somebody declared to be a stereotype of a group: some options of a question, and where that is said. Only with it
 * may any output use the word.
 *
 * @param question id
 * @param group whom it is about, by variables that divide people; a country may be left out
 * @param options codes
 * @param source citation or address, never empty
 */
public record StereotypeDirection(String question, Group group, Set<String> options, String source) {
    public StereotypeDirection {
        options = Set.copyOf(options);
        if (options.isEmpty() || source.isBlank() || group.isEveryone()) {
            throw new IllegalArgumentException("a stereotype is of a group, has options and a source");
        }
    }
}
