package org.mindgap.inference.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A run file (docs/formats/run-jsonl.md) as a recording: its lines that hold the prompt and either the raw reply or
 * probabilities whose tokens are known. What cannot be played is counted. Bounded by the file's size.
 */
public final class RunFile {
    private static final long LARGEST = 1L << 30;
    private static final int LONGEST_LINE = 8_000_000;

    private final Path file;

    public RunFile(Path file) {
        this.file = file;
    }

    /**
     * What a file holds.
     *
     * @param recordings one for each model
     * @param unplayable lines without a prompt, or without anything that could come back
     */
    public record Contents(List<Recording> recordings, long unplayable) {
        public Contents {
            recordings = List.copyOf(recordings);
        }
    }

    /** @throws ProblemException if the file is larger than a recording can be */
    public Contents read(JobContext context) throws IOException, ProblemException {
        var size = Files.size(file);
        if (size > LARGEST) {
            throw new ProblemException(Problem.error("inference.recorded-large", String.valueOf(file.getFileName())));
        }
        var builders = new LinkedHashMap<String, Recording.Builder>();
        var digest = sha256();
        var unplayable = 0L;
        try (var text = new InputStreamReader(
                new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest)),
                StandardCharsets.UTF_8)) {
            var line = new StringBuilder();
            var more = true;
            while (more) {
                context.checkCancelled();
                line.setLength(0);
                more = line(text, line);
                if (!line.toString().isBlank() && !line(line.toString(), builders)) {
                    unplayable++;
                }
            }
        }
        var hash = "sha256:" + HexFormat.of().formatHex(digest.digest());
        var recordings = new ArrayList<Recording>();
        builders.forEach((model, builder) -> recordings.add(builder.build(model, hash)));
        return new Contents(recordings, unplayable);
    }

    /** The rest of a line that is longer than any is read over; what is kept of it is no JSON. */
    private static boolean line(InputStreamReader text, StringBuilder into) throws IOException {
        for (var c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n') {
                return true;
            }
            if (into.length() < LONGEST_LINE) {
                into.append((char) c);
            }
        }
        return false;
    }

    private static boolean line(String text, Map<String, Recording.Builder> builders) {
        try {
            var row = Json.parse(text);
            if (!row.textOrEmpty("schema").equals("run/1")) {
                return false;
            }
            var model = row.at("model").node();
            var name = model.isObject() ? model.path("id").asText("") : model.asText("");
            var prompt = prompt(row.at("prompt").node());
            var replies = prompt.isEmpty() || name.isEmpty() ? List.<RecordedReply>of() : replies(row, name, prompt);
            var how = how(row);
            replies.forEach(r ->
                    builders.computeIfAbsent(name, n -> new Recording.Builder()).add(prompt, how, r));
            return !replies.isEmpty();
        } catch (BadReply e) {
            return false;
        }
    }

    /** As whom, and in which order, as far as the line says it. */
    private static Circumstances how(Json row) {
        var people = new ArrayList<String>();
        if (!row.textOrEmpty("country").isEmpty()) {
            people.add(row.textOrEmpty("country"));
        }
        row.at("group")
                .node()
                .properties()
                .forEach(e -> people.add(e.getKey() + " " + e.getValue().asText()));
        var order = new ArrayList<Integer>();
        row.at("perm").node().forEach(place -> order.add(place.asInt(-1)));
        return new Circumstances(
                row.textOrEmpty("q"),
                people.isEmpty() ? RecordedAnswers.NO_ONE : "as " + String.join(", ", people),
                order.contains(-1) ? "" : Orders.text(order));
    }

    private static List<RecordedReply> replies(Json row, String model, String prompt) {
        var took = Duration.ofMillis(Math.max(0, row.count("ms")));
        var probabilities = row.textOrEmpty("mode").startsWith("logprob");
        var raw = row.at("raw").node();
        var whole = raw.isObject() ? raw.toString() : raw.asText("");
        if (isCompletion(whole)) {
            return List.of(RecordedReply.chat(
                    whole, probabilities ? RecordedReply.Kind.CHANCES : RecordedReply.Kind.WORDS, took));
        }
        var status = row.textOrEmpty("status");
        if (!status.isEmpty() && !status.equals("ok") && (probabilities || whole.isEmpty())) {
            return List.of(); // nothing came that could come again
        }
        if (!probabilities) {
            return whole.isEmpty()
                    ? new ShownLabels(prompt).draws(row, model, took)
                    : List.of(RecordedReply.chat(ChatReply.words(model, whole), RecordedReply.Kind.WORDS, took));
        }
        return new ShownLabels(prompt)
                .chances(row)
                .map(c -> List.of(RecordedReply.chat(ChatReply.chances(model, c), RecordedReply.Kind.CHANCES, took)))
                .orElse(List.of());
    }

    private static boolean isCompletion(String raw) {
        if (!raw.startsWith("{")) {
            return false;
        }
        try {
            return Json.parse(raw).node().path("choices").path(0).has("message");
        } catch (BadReply e) {
            return false;
        }
    }

    /** A text, a list of turns, or a whole request; lists and requests also where they stand in a text. */
    private static String prompt(JsonNode prompt) {
        if (prompt.isArray()) {
            return Recording.words(ChatRequest.turns(prompt));
        }
        if (prompt.isObject()) {
            return Recording.words(ChatRequest.turns(prompt.path("messages")));
        }
        var text = prompt.asText("").strip();
        return conversation(text).orElse(text);
    }

    private static Optional<String> conversation(String text) {
        if (!text.startsWith("[{") && !text.startsWith("{\"")) {
            return Optional.empty();
        }
        try {
            var json = Json.parse(text.startsWith("[") ? "{\"messages\":" + text + "}" : text);
            var words = Recording.words(ChatRequest.turns(json.node().path("messages")));
            return Optional.of(words).filter(w -> !w.isEmpty());
        } catch (BadReply e) {
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
