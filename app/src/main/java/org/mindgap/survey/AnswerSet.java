package org.mindgap.survey;

import java.util.List;

/**
 * A multiple-response set: variables that together hold the several answers to one question.
 *
 * @param name as the file writes it, {@code $media}
 * @param label or empty
 * @param counted the value that means "ticked" where each variable is one option, or empty where each variable holds one
 *     of the answers
 * @param fields names of its variables
 */
public record AnswerSet(String name, String label, String counted, List<String> fields) {
    public AnswerSet {
        fields = List.copyOf(fields);
    }

    /** Whether each variable is one option that is ticked or not. */
    public boolean isTicks() {
        return !counted.isEmpty();
    }
}
