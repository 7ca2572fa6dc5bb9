package org.mindgap.formats.answers.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The options as a model saw them.
 *
 * @param labels what stands before each, "A", "1", "ก"; empty where none is known
 * @param texts as shown, in the order shown
 */
record ShownOptions(List<String> labels, List<String> texts) {
    private static final Pattern LINE =
            Pattern.compile("\\s*[(\\[]?([\\p{L}]|\\p{Nd}{1,3}|-\\p{Nd}{1,2})[)\\].:：．）]\\s*(\\S.*?)\\s*");
    private static final int FEWEST = 2;
    private static final int LONGEST = 200_000;

    ShownOptions {
        labels = List.copyOf(labels);
        texts = List.copyOf(texts);
    }

    static ShownOptions none() {
        return new ShownOptions(List.of(), List.of());
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /**
     * The last run of lines in a prompt that begin with labels, each of them once: "A) Daily", "1. Very", "(c) No". In
     * examples before the question such lines may stand too; the last are those that were to be answered.
     */
    static ShownOptions in(String prompt) {
        var found = none();
        var labels = new ArrayList<String>();
        var texts = new ArrayList<String>();
        var text = prompt.length() > LONGEST ? prompt.substring(prompt.length() - LONGEST) : prompt;
        for (var line : (text + "\n-").split("\\R", -1)) {
            var matcher = LINE.matcher(line);
            if (matcher.matches() && !labels.contains(matcher.group(1))) {
                labels.add(matcher.group(1));
                texts.add(matcher.group(2));
            } else if (!line.isBlank()) {
                if (labels.size() >= FEWEST && texts.stream().distinct().count() == texts.size()) {
                    found = new ShownOptions(labels, texts);
                }
                labels.clear();
                texts.clear();
                if (matcher.matches()) {
                    labels.add(matcher.group(1));
                    texts.add(matcher.group(2));
                }
            }
        }
        return found;
    }
}
