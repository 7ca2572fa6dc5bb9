package org.mindgap.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What of a study was changed since something was pinned.
 *
 * @param what which part
 * @param count how many questions, variables or imports; 1 for a file
 */
public record PinChange(What what, int count) {
    /** What can change. */
    public enum What {
        FILE,
        SURVEY_GONE,
        WORDING,
        OPTIONS,
        TOPICS,
        QUESTIONS_ADDED,
        QUESTIONS_GONE,
        VARIABLES,
        ANSWERS_ADDED,
        ANSWERS_GONE
    }

    /** What is different, in the order of {@link What}; empty where nothing is. */
    public static List<PinChange> between(StudyMark then, StudyMark now) {
        var changes = new ArrayList<PinChange>();
        add(changes, What.FILE, then.file().equals(now.file()) ? 0 : 1);
        add(changes, What.WORDING, differing(then.wordings(), now.wordings()));
        add(changes, What.OPTIONS, differing(then.options(), now.options()));
        add(changes, What.TOPICS, differing(then.topics(), now.topics()));
        add(changes, What.QUESTIONS_ADDED, missing(now.wordings(), then.wordings()));
        add(changes, What.QUESTIONS_GONE, missing(then.wordings(), now.wordings()));
        add(
                changes,
                What.VARIABLES,
                differing(then.variables(), now.variables())
                        + missing(then.variables(), now.variables())
                        + missing(now.variables(), then.variables()));
        add(changes, What.ANSWERS_ADDED, missing(now.imports(), then.imports()));
        add(changes, What.ANSWERS_GONE, missing(then.imports(), now.imports()));
        return List.copyOf(changes);
    }

    private static void add(List<PinChange> changes, What what, int count) {
        if (count > 0) {
            changes.add(new PinChange(what, count));
        }
    }

    private static int differing(Map<String, String> then, Map<String, String> now) {
        return (int) then.entrySet().stream()
                .filter(e -> now.containsKey(e.getKey()) && !Objects.equals(now.get(e.getKey()), e.getValue()))
                .count();
    }

    private static int missing(Map<String, String> of, Map<String, String> in) {
        return (int) of.keySet().stream().filter(k -> !in.containsKey(k)).count();
    }

    private static int missing(List<String> of, List<String> in) {
        return (int) of.stream().filter(k -> !in.contains(k)).count();
    }
}
