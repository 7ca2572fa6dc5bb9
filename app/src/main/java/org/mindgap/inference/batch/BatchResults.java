package org.mindgap.inference.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.job.JobContext;
import org.mindgap.run.Received;

/**
 * The results of a batch: output and error files of OpenAI's service or of {@code vllm run-batch}, in any order and in any
 * number, with other files beside them. Remembers where each line stands and reads it when it is asked for. Where a
 * request has several results a whole reply goes before a failure, else the first in the order of files stands.
 */
public final class BatchResults implements AutoCloseable {
    private static final int LONGEST_LINE = 32 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_LINE)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private final List<FileChannel> files = new ArrayList<>();
    private final List<Instant> written = new ArrayList<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private long broken;

    private record Line(int file, long from, int length, boolean received) {}

    private BatchResults() {}

    /** Looks through a folder's {@code .jsonl} files; requests among them are passed over. */
    public static BatchResults in(Path folder, JobContext context) throws IOException {
        var results = new BatchResults();
        try (var all = Files.list(folder)) {
            for (var file : all.filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                results.index(file, context);
            }
            return results;
        } catch (IOException | RuntimeException e) {
            results.close();
            throw e;
        }
    }

    private void index(Path file, JobContext context) throws IOException {
        var number = files.size();
        files.add(FileChannel.open(file, StandardOpenOption.READ));
        written.add(Files.getLastModifiedTime(file).toInstant());
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            var from = 0L;
            var length = line(in, line);
            while (length >= 0) {
                context.checkCancelled();
                take(number, from, line);
                from += length;
                length = line(in, line);
            }
        }
    }

    /** Reads a line with its end, of a line that is too long the beginning alone; -1 at the end of the file. */
    private static long line(InputStream in, ByteArrayOutputStream into) throws IOException {
        into.reset();
        var length = 0L;
        for (var b = in.read(); b >= 0; b = in.read()) {
            length++;
            if (into.size() < LONGEST_LINE) {
                into.write(b);
            }
            if (b == '\n') {
                return length;
            }
        }
        return length == 0 ? -1 : length;
    }

    private void take(int file, long from, ByteArrayOutputStream line) {
        var text = line.toString(StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return;
        }
        try {
            var result = ResultLine.of(JSON, text);
            if (!result.isResult()) {
                return;
            }
            if (result.id().isEmpty()) {
                broken++;
                return;
            }
            var found = new Line(file, from, line.size(), result.whole());
            var before = lines.putIfAbsent(result.id(), found);
            if (before != null) {
                if (before.received() && found.received()) {
                    twice.add(result.id());
                } else if (found.received()) {
                    lines.put(result.id(), found);
                }
            }
        } catch (IOException e) {
            broken++; // the last line of a file that is still being fetched, or no JSON at all
        }
    }

    /** How many requests have a result. */
    public int size() {
        return lines.size();
    }

    /** Lines that are no results: broken off, no JSON, without a name. */
    public long broken() {
        return broken;
    }

    /** Requests with several whole replies, of which the first counts. */
    public int twice() {
        return twice.size();
    }

    /** Names of requests that have a result. */
    Set<String> ids() {
        return lines.keySet();
    }

    /**
     * What came back for a request; nothing where no file speaks of it.
     *
     * @param wire format of its reply
     */
    Optional<Received> find(String id, String wire) throws IOException {
        var line = lines.get(id);
        if (line == null) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(line.length());
        var channel = files.get(line.file());
        while (bytes.hasRemaining() && channel.read(bytes, line.from() + bytes.position()) >= 0) {
            // until the line is whole
        }
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return Optional.of(ResultLine.of(JSON, text).received(wire, written.get(line.file())));
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }

    /** The place of a value in its text: from its first character to behind its last. */
    static String raw(JsonParser json, String text) throws IOException {
        var from = (int) json.currentTokenLocation().getCharOffset();
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!json.currentToken().isStructStart()) {
            return json.getText();
        }
        json.skipChildren();
        return text.substring(from, (int) json.currentLocation().getCharOffset());
    }
}
