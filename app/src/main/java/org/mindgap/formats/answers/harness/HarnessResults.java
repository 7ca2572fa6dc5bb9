package org.mindgap.formats.answers.harness;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;

/**
 * What the file of results beside a file of samples says of the run.
 *
 * @param body or nothing where there is none
 * @param task as the samples' name has it
 * @param folder name of the folder, which is the model's where nothing says it
 */
record HarnessResults(JsonNode body, String task, String folder) {
    private static final long LARGEST = 64L << 20;
    private static final int MOST_FILES = 10_000;

    static boolean is(Path file) throws IOException {
        var name = FileFacts.name(file);
        if (!name.endsWith(".json")) {
            return false;
        }
        var head = FileFacts.head(file).stripLeading();
        return head.startsWith("{")
                && (name.startsWith("results_") || head.contains("\"lm_eval_version\""))
                && head.contains("\"results\"");
    }

    /** The samples of the same date beside a file of results. */
    static List<Path> samples(Path results) throws IOException {
        var date = date(FileFacts.stem(results));
        return beside(results, n -> n.startsWith("samples_") && n.endsWith("_" + date + ".jsonl"));
    }

    static HarnessResults beside(Path samples) throws IOException {
        var stem = FileFacts.stem(samples);
        var date = date(stem);
        var found = beside(samples, n -> n.endsWith("_" + date + ".json"));
        var parent = samples.toAbsolutePath().getParent();
        var from = stem.indexOf('_');
        var to = stem.lastIndexOf('_');
        return new HarnessResults(
                found.isEmpty() ? MissingNode.getInstance() : body(found.get(0)),
                from >= 0 && to > from ? stem.substring(from + 1, to) : stem,
                parent == null ? "" : FileFacts.name(parent));
    }

    private static String date(String stem) {
        return stem.substring(stem.lastIndexOf('_') + 1);
    }

    private interface Named {
        boolean is(String name);
    }

    private static List<Path> beside(Path file, Named named) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST_FILES)
                    .filter(f -> named.is(FileFacts.name(f)))
                    .sorted()
                    .toList();
        }
    }

    /** A file of results that cannot be read says nothing; the samples can be read without it. */
    private static JsonNode body(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return MissingNode.getInstance();
        }
        try {
            return JsonText.mapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
            return MissingNode.getInstance();
        }
    }

    String model() {
        var name = JsonText.text(body.get("model_name"));
        return name.isEmpty() ? folder.replace("__", "/") : name;
    }

    String details() {
        return Stream.of(
                        said("lm-evaluation-harness ", "lm_eval_version"),
                        said("git ", "git_hash"),
                        word("revision ", body.path("config").get("model_revision")),
                        word("sha ", body.path("config").get("model_sha")),
                        word("", body.path("config").get("model_dtype")))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String said(String before, String key) {
        return word(before, body.get(key));
    }

    private static String word(String before, @org.jspecify.annotations.Nullable JsonNode node) {
        var text = JsonText.text(node);
        return text.isEmpty() || text.equals("None") ? "" : before + text;
    }

    /** When the run began. */
    String date() {
        var seconds = JsonText.number(body.get("date"));
        return seconds.isEmpty() || !(seconds.getAsDouble() > 0 && seconds.getAsDouble() < 1e11)
                ? ""
                : Instant.ofEpochSecond((long) seconds.getAsDouble()).toString();
    }

    /** How many documents were asked where that is not all of them. */
    Optional<String> limited() {
        var number = body.path("n-samples").path(task);
        var all = JsonText.number(number.get("original"));
        var some = JsonText.number(number.get("effective"));
        return all.isPresent() && some.isPresent() && some.getAsDouble() < all.getAsDouble()
                ? Optional.of((long) some.getAsDouble() + " of " + (long) all.getAsDouble())
                : Optional.empty();
    }
}
