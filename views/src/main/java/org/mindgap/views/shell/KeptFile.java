package org.mindgap.views.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small JSON file of the preferences folder. It is written half a second after the last change, off the window's
 * thread, whole or not at all; one that cannot be read or written costs what it remembers and nothing else.
 *
 * @param <T> a record of plain values
 */
final class KeptFile<T> {
    private static final long LARGEST = 1 << 20;
    private static final long CALM_MILLIS = 500;

    private final Path file;
    private final Class<T> type;
    private final ScheduledExecutorService writer;
    private @Nullable T waiting;
    private @Nullable T last;

    /** Held while a file is written: who closes the program must not go on beside a write that has begun. */
    private final Object writing = new Object();

    KeptFile(Path file, Class<T> type, ScheduledExecutorService writer) {
        this.file = file;
        this.type = type;
        this.writer = writer;
    }

    /** What it holds, or the usual where it holds nothing that can be read. Slow. */
    T read(T usual) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return usual;
            }
            var value = json().readValue(Files.readAllBytes(file), type);
            return value == null ? usual : value;
        } catch (JsonProcessingException e) {
            log().warn("A preferences file is damaged and is not used: {}", file.getFileName());
            return usual;
        } catch (IOException e) {
            log().warn("A preferences file cannot be read", e);
            return usual;
        }
    }

    /** Keeps a value; quick, from any thread. */
    synchronized void keep(T value) {
        if (value.equals(waiting) || (waiting == null && value.equals(last))) {
            return;
        }
        var idle = waiting == null;
        waiting = value;
        if (idle) {
            later();
        }
    }

    private void later() {
        try {
            var unused = writer.schedule(this::write, CALM_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log().debug("The program is being closed: {} waits for that", file.getFileName());
        }
    }

    /** Writes what waits, now, and returns when nobody writes any more. Slow. */
    void write() {
        synchronized (writing) {
            var value = taken();
            if (value != null) {
                put(value);
            }
        }
    }

    private void put(T value) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var temporary = file.resolveSibling(file.getFileName() + ".part");
            Files.write(temporary, json().writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log().warn("A preferences file cannot be written", e);
        }
    }

    private synchronized @Nullable T taken() {
        var value = waiting;
        waiting = null;
        if (value != null) {
            last = value;
        }
        return value;
    }

    /** Made when there is something to read or write: a first start has nothing to read, and is not to wait for it. */
    private static ObjectMapper json() {
        return new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Asked for when there is something to say: to set up the log takes a part of the start. */
    private static Logger log() {
        return LoggerFactory.getLogger(KeptFile.class);
    }
}
