package org.mindgap.inference.recorded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;

/** What one model answered when it was recorded, by the words that it was asked. Immutable. */
public final class Recording {
    private final String model;
    private final String digest;
    private final boolean invented;
    private final Map<String, Asked> asked;
    private final Map<String, List<RecordedReply>> byRequest;
    private @Nullable Nearby nearby;

    private record Asked(List<RecordedReply> replies, Circumstances how) {}

    private Recording(
            String model,
            String digest,
            boolean invented,
            Map<String, Asked> asked,
            Map<String, List<RecordedReply>> byRequest) {
        this.model = model;
        this.digest = digest;
        this.invented = invented;
        this.asked = asked;
        this.byRequest = byRequest;
    }

    /** Takes replies one by one. */
    public static final class Builder {
        private final Map<String, Asked> asked = new LinkedHashMap<>();
        private final Map<String, List<RecordedReply>> byRequest = new LinkedHashMap<>();

        private boolean invented;

        /** Says that no model gave these answers: they are made up, and whatever is played of them says so. */
        public void invented() {
            invented = true;
        }

        public void add(String prompt, RecordedReply reply) {
            add(prompt, Circumstances.UNKNOWN, reply);
        }

        void add(String prompt, Circumstances how, RecordedReply reply) {
            asked.computeIfAbsent(prompt, p -> new Asked(new ArrayList<>(1), how))
                    .replies()
                    .add(reply);
        }

        /** A reply to an exact request, which is answered by it whatever its format is. */
        void request(String body, RecordedReply reply) {
            byRequest.computeIfAbsent(body, b -> new ArrayList<>(1)).add(reply);
        }

        /**
         * The recording.
         *
         * @param digest what cannot change under this name: a hash of the file it was read from
         */
        public Recording build(String model, String digest) {
            var copy = new LinkedHashMap<String, Asked>();
            asked.forEach((prompt, all) -> copy.put(prompt, new Asked(List.copyOf(all.replies()), all.how())));
            var requests = new LinkedHashMap<String, List<RecordedReply>>();
            byRequest.forEach((body, all) -> requests.put(body, List.copyOf(all)));
            return new Recording(model, digest, invented, copy, requests);
        }
    }

    /** The words by which a prompt is found again: those of its turns, without a beginning of the model's own. */
    public static String words(Prompt prompt) {
        return words(prompt.messages());
    }

    static String words(List<Message> turns) {
        var last = !turns.isEmpty() && turns.get(turns.size() - 1).speaker() == Message.Speaker.MODEL
                ? turns.subList(0, turns.size() - 1)
                : turns;
        return String.join("\n\n", last.stream().map(m -> m.text().strip()).toList());
    }

    public String model() {
        return model;
    }

    public String digest() {
        return digest;
    }

    /** Whether it is made up. */
    public boolean invented() {
        return invented;
    }

    /** How many prompts were asked. */
    public int prompts() {
        return asked.size();
    }

    /** How many answers there are. */
    public long answers() {
        return asked.values().stream().mapToLong(a -> a.replies().size()).sum();
    }

    /** Answers of which nobody said in which order options stood. */
    public long orderUntold() {
        return asked.values().stream()
                .filter(a -> a.how().order().isEmpty())
                .mapToLong(a -> a.replies().size())
                .sum();
    }

    public boolean hasChances() {
        return has(RecordedReply.Kind.CHANCES);
    }

    boolean has(RecordedReply.Kind kind) {
        return asked.values().stream().anyMatch(a -> a.replies().stream().anyMatch(r -> r.kind() == kind));
    }

    /** Most draws of one prompt, 0 where there are none. */
    int draws() {
        return asked.values().stream()
                .mapToInt(a -> (int) a.replies().stream()
                        .filter(r -> r.kind() == RecordedReply.Kind.WORDS)
                        .count())
                .max()
                .orElse(0);
    }

    /** The format of its replies; OpenAI's chats where there are several, or none. */
    String wire() {
        var wires = asked.values().stream()
                .flatMap(a -> a.replies().stream())
                .map(r -> r.came().wire())
                .distinct()
                .limit(2)
                .toList();
        return wires.size() == 1 ? wires.get(0) : RecordedReply.Came.CHAT.wire();
    }

    /** What was answered to a prompt, in the order in which it was recorded; nothing where it was not asked. */
    List<RecordedReply> replies(String prompt, RecordedReply.Kind kind) {
        var found = asked.get(prompt);
        return found == null
                ? List.of()
                : found.replies().stream().filter(r -> r.kind() == kind).toList();
    }

    /** What was answered to exactly this request; nothing where it was not sent. */
    List<RecordedReply> replies(String body) {
        return byRequest.getOrDefault(body, List.of());
    }

    boolean knows(String prompt) {
        return asked.containsKey(prompt);
    }

    Circumstances how(String prompt) {
        var found = asked.get(prompt);
        return found == null ? Circumstances.UNKNOWN : found.how();
    }

    /** What was recorded that is like a prompt: made when it is first asked for. */
    synchronized Nearby nearby() {
        if (nearby == null) {
            var all = new LinkedHashMap<String, Circumstances>();
            asked.forEach((prompt, a) -> all.put(prompt, a.how()));
            nearby = new Nearby(all);
        }
        return Objects.requireNonNull(nearby);
    }
}
