package org.mindgap.inference.recorded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;

/** What one model answered when it was recorded, by the words that it was asked. Immutable. */
public final class Recording {
    private final String model;
    private final String digest;
    private final Map<String, List<RecordedReply>> replies;

    private Recording(String model, String digest, Map<String, List<RecordedReply>> replies) {
        this.model = model;
        this.digest = digest;
        this.replies = replies;
    }

    /** Takes replies one by one. */
    public static final class Builder {
        private final Map<String, List<RecordedReply>> replies = new LinkedHashMap<>();

        public void add(String prompt, RecordedReply reply) {
            replies.computeIfAbsent(prompt, p -> new ArrayList<>(1)).add(reply);
        }

        /**
         * The recording.
         *
         * @param digest what cannot change under this name: a hash of the file it was read from
         */
        public Recording build(String model, String digest) {
            var copy = new LinkedHashMap<String, List<RecordedReply>>();
            replies.forEach((prompt, all) -> copy.put(prompt, List.copyOf(all)));
            return new Recording(model, digest, copy);
        }
    }

    /** The words by which a prompt is found again: those of its turns, without a beginning of the model's own. */
    public static String words(Prompt prompt) {
        return words(prompt.messages());
    }

    static String words(List<Message> turns) {
        var asked = !turns.isEmpty() && turns.get(turns.size() - 1).speaker() == Message.Speaker.MODEL
                ? turns.subList(0, turns.size() - 1)
                : turns;
        return String.join("\n\n", asked.stream().map(m -> m.text().strip()).toList());
    }

    public String model() {
        return model;
    }

    public String digest() {
        return digest;
    }

    /** How many prompts were asked. */
    public int prompts() {
        return replies.size();
    }

    /** How many answers there are. */
    public long answers() {
        return replies.values().stream().mapToLong(List::size).sum();
    }

    public boolean hasChances() {
        return replies.values().stream()
                .anyMatch(all -> all.stream().anyMatch(r -> r.kind() == RecordedReply.Kind.CHANCES));
    }

    /** What was answered to a prompt, in the order in which it was recorded; nothing where it was not asked. */
    List<RecordedReply> replies(String prompt, RecordedReply.Kind kind) {
        return replies.getOrDefault(prompt, List.of()).stream()
                .filter(r -> r.kind() == kind)
                .toList();
    }

    boolean knows(String prompt) {
        return replies.containsKey(prompt);
    }
}
