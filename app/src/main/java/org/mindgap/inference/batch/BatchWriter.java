package org.mindgap.inference.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Asker;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.RequestKey;

/**
 * Writes the calls of one endpoint as files of OpenAI's batch service, which {@code vllm run-batch} takes too: a request
 * on each line, one model in each file, a new file before a limit is passed. Requests that are the same are written once.
 * Sends nothing and needs no key. Files that are there are not written over, and of what fails no file stays.
 */
public final class BatchWriter {
    private static final String CHAT = "/v1/chat/completions";

    /** What {@link Known#SERVER} says of it. */
    private static final String VLLM = "vllm";

    /** Where each wire format is sent to. */
    private static final Map<String, String> PATHS = Map.of(
            "openai.chat", CHAT,
            "openai.completions", "/v1/completions",
            "openai.responses", "/v1/responses");

    private final Asker asker;
    private final String endpoint;
    private final Path folder;
    private final Limits limits;

    /** Most of what one file may hold. */
    public record Limits(int lines, long bytes) {
        /** OpenAI's. */
        public static final Limits USUAL = new Limits(50_000, 200_000_000);
    }

    /**
     * What was written.
     *
     * @param files in order
     * @param requests lines in all files
     * @param same calls whose request another call of the plan has already
     * @param kept calls whose reply is there already
     * @param problems what cannot be asked, each once
     */
    public record Written(List<Path> files, long requests, long same, long kept, List<Problem> problems) {
        public Written {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /** @param endpoint its id, which is the beginning of the files' names */
    public BatchWriter(Asker asker, String endpoint, Path folder, Limits limits) {
        this.asker = asker;
        this.endpoint = endpoint;
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Whether an endpoint's requests can stand in a batch.
     *
     * @return what its server may not take, as far as the endpoint says which it is
     * @throws ProblemException if it does not speak a format of batches
     */
    public static Optional<Problem> check(Asker asker, Endpoint endpoint) throws ProblemException {
        var path = path(asker, endpoint.id());
        return endpoint.settings().getOrDefault(Known.SERVER, "").equals(VLLM) && !path.equals(CHAT)
                ? Optional.of(Problem.warning("inference.batch-vllm", endpoint.id(), path))
                : Optional.empty();
    }

    private static String path(Asker asker, String endpoint) throws ProblemException {
        var path = PATHS.get(asker.wire());
        if (path == null) {
            throw new ProblemException(Problem.error("inference.batch-wire", endpoint));
        }
        return path;
    }

    /**
     * Writes all calls.
     *
     * @param kept whether the reply to a request is there already
     * @throws ProblemException if the endpoint does not speak a format of batches
     */
    public Written write(Iterator<PlannedCall> calls, BiPredicate<PlannedCall, RequestKey> kept, JobContext context)
            throws IOException, ProblemException {
        var path = path(asker, endpoint);
        Files.createDirectories(folder);
        try (var files = new Output()) {
            var whole = false;
            try {
                var written = write(calls, kept, files, path, context);
                whole = true;
                return written;
            } finally {
                if (!whole) {
                    files.discard(); // half of a plan is no batch
                }
            }
        }
    }

    private Written write(
            Iterator<PlannedCall> calls,
            BiPredicate<PlannedCall, RequestKey> kept,
            Output files,
            String path,
            JobContext context)
            throws IOException, ProblemException {
        var seen = new HashSet<RequestKey>();
        Set<Problem> problems = new LinkedHashSet<>();
        var counts = new long[3];
        while (calls.hasNext()) {
            context.checkCancelled();
            var call = calls.next();
            try {
                var body = asker.body(call.call());
                var key = RequestKey.of(body, endpoint, asker.identity(), call.repeat());
                if (!seen.add(key)) {
                    counts[1]++;
                } else if (kept.test(call, key)) {
                    counts[2]++;
                } else {
                    files.line(line(CustomId.of(call, key), path, body));
                    counts[0]++;
                }
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        return new Written(files.paths, counts[0], counts[1], counts[2], new ArrayList<>(problems));
    }

    /** The body stands there byte for byte as it would be sent: its key is made of it. */
    private static byte[] line(String id, String path, String body) {
        var head = JsonBody.of(json -> {
            json.writeStringField("custom_id", id);
            json.writeStringField("method", "POST");
            json.writeStringField("url", path);
        });
        return (head.substring(0, head.length() - 1) + ",\"body\":" + body + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The files, one open at a time. */
    private final class Output implements AutoCloseable {
        private final List<Path> paths = new ArrayList<>();
        private OutputStream out = OutputStream.nullOutputStream();
        private int lines;
        private long bytes;

        void line(byte[] line) throws IOException, ProblemException {
            if (line.length > limits.bytes()) {
                throw new ProblemException(Problem.error("inference.batch-line", line.length));
            }
            if (paths.isEmpty() || lines == limits.lines() || bytes + line.length > limits.bytes()) {
                next();
            }
            out.write(line);
            lines++;
            bytes += line.length;
        }

        private void next() throws IOException {
            out.close();
            var path = folder.resolve(String.format(
                    java.util.Locale.ROOT,
                    "%s-requests-%04d.jsonl",
                    endpoint.replaceAll("[^A-Za-z0-9._-]", "_"),
                    paths.size() + 1));
            out = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), 1 << 16);
            paths.add(path);
            lines = 0;
            bytes = 0;
        }

        private void discard() throws IOException {
            out.close();
            for (var path : paths) {
                Files.deleteIfExists(path);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
