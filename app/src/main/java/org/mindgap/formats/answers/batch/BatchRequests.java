package org.mindgap.formats.answers.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.answers.runs.JsonLines;
import org.mindgap.formats.answers.runs.RecordTaker;
import org.mindgap.formats.answers.runs.RunRecord;
import org.mindgap.formats.answers.runs.WireWords;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** What the input files of a batch asked, by their ids. */
final class BatchRequests {
    /** The service takes no more than 200 MB in one file; several stand beside each other. */
    private static final long LARGEST = 1L << 30;

    private final Map<String, Request> byId = new HashMap<>();
    private long read;

    /**
     * What was asked.
     *
     * @param ambiguous whether several inputs ask different things under one id
     */
    record Request(String prompt, String model, @Nullable Double temperature, JsonNode metadata, boolean ambiguous) {}

    void read(Path file, JobContext context) throws IOException, ProblemException {
        read += Files.size(file);
        if (read > LARGEST) {
            throw new ProblemException(Problem.error("runs.batch-large").at(Place.file(FileFacts.name(file))));
        }
        JsonLines.read(file, new Unwatched(), context, (line, number) -> {
            var id = JsonText.text(line.get("custom_id"));
            if (!id.isEmpty() && line.path("body").isObject()) {
                put(id, request(line.path("body")));
            }
            return true;
        });
    }

    private void put(String id, Request request) {
        var before = byId.putIfAbsent(id, request);
        if (before != null && !before.prompt().equals(request.prompt())) {
            byId.put(id, new Request("", request.model(), request.temperature(), request.metadata(), true));
        }
    }

    private static Request request(JsonNode body) {
        var asked = body.has("messages")
                ? body.path("messages")
                : body.has("input") ? body.path("input") : body.path("prompt");
        var temperature = JsonText.number(body.get("temperature"));
        return new Request(
                WireWords.conversation(asked, t -> t),
                JsonText.text(body.get("model")),
                temperature.isPresent() && temperature.getAsDouble() >= 0 ? (Double) temperature.getAsDouble() : null,
                body.path("metadata"),
                false);
    }

    Optional<Request> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Requests of which no result speaks; none where no result is of these inputs. */
    long without(Set<String> seen) {
        return byId.keySet().stream().anyMatch(seen::contains)
                ? byId.keySet().stream().filter(id -> !seen.contains(id)).count()
                : 0;
    }

    /** What is wrong in an input leaves its results without one, which is said there. */
    private record Unwatched() implements RecordTaker {
        @Override
        public boolean take(RunRecord record) {
            return true;
        }

        @Override
        public void broken(Problem problem, long line) {
            // said where the result has no input
        }

        @Override
        public void note(Problem problem, long line) {
            // likewise
        }
    }
}
