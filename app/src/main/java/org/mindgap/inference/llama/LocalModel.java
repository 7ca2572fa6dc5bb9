package org.mindgap.inference.llama;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.mindgap.inference.JsonBody;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A model in a process that is started when it is needed, and again when it ended. Safe for many threads, which wait for
 * each other: a model answers one at a time.
 */
final class LocalModel implements AutoCloseable {
    private static final long LOOK = 50;

    private final Setup setup;
    private final FileTime changed;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Child child;
    private volatile boolean closed;

    /**
     * What is loaded, and how.
     *
     * @param header of the model's file
     * @param library path of a library of the user's, or empty for that of the program
     * @param context most tokens of prompt and answer
     * @param threads that compute
     */
    record Setup(Gguf header, String library, int context, int threads) {
        String name() {
            return String.valueOf(header.file().getFileName());
        }
    }

    /** What a model tells of itself when it is loaded. */
    record Loaded(String template, int room, List<String> pieces) {}

    LocalModel(Setup setup) throws ProblemException {
        this.setup = setup;
        this.changed = changed();
    }

    private FileTime changed() throws ProblemException {
        try {
            return Files.getLastModifiedTime(setup.header().file());
        } catch (IOException e) {
            throw new ProblemException(Problem.error("llama.unreadable", setup.name(), String.valueOf(e.getMessage())));
        }
    }

    /**
     * Starts the process and loads the model, unless that is done.
     *
     * @return nothing where it was loaded already
     */
    Optional<Loaded> load(DoubleConsumer progress, BooleanSupplier stopped)
            throws ProblemException, Child.EndedException, Child.StoppedException {
        take(stopped);
        try {
            return loaded(progress, stopped);
        } finally {
            turn.unlock();
        }
    }

    /** @return what was asked for; refusals are problems in words */
    JsonNode ask(JsonBody.Fields request, BooleanSupplier stopped)
            throws ProblemException, Child.EndedException, Child.StoppedException {
        take(stopped);
        try {
            loaded(share -> {}, stopped);
            return result(request, share -> {}, stopped);
        } finally {
            turn.unlock();
        }
    }

    private void take(BooleanSupplier stopped) throws Child.StoppedException {
        try {
            while (!turn.tryLock(LOOK, TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    throw new Child.StoppedException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Child.StoppedException();
        }
    }

    private Optional<Loaded> loaded(DoubleConsumer progress, BooleanSupplier stopped)
            throws ProblemException, Child.EndedException, Child.StoppedException {
        if (closed) {
            throw new Child.StoppedException();
        }
        if (child != null && child.alive()) {
            return Optional.empty();
        }
        end();
        if (!changed.equals(changed())) {
            throw new ProblemException(Problem.error("llama.changed", setup.name()));
        }
        try {
            var library = setup.library().isEmpty() ? Optional.<Path>empty() : Optional.of(Path.of(setup.library()));
            child = Child.start(library.map(Path::toAbsolutePath).map(Path::getParent), stopped);
        } catch (IOException e) {
            throw new ProblemException(Problem.error("llama.starts-not", String.valueOf(e.getMessage())));
        }
        var done = false;
        try {
            var answer = result(this::writeLoad, progress, stopped);
            var pieces = new ArrayList<String>(answer.path("pieces").size());
            answer.path("pieces").forEach(piece -> pieces.add(piece.asText()));
            done = true;
            return Optional.of(new Loaded(
                    answer.path("template").asText(), answer.path("context").asInt(), List.copyOf(pieces)));
        } finally {
            if (!done) {
                end();
            }
        }
    }

    private void writeLoad(JsonGenerator json) throws IOException {
        json.writeStringField("do", "load");
        json.writeStringField("path", setup.header().file().toAbsolutePath().toString());
        json.writeStringField("library", setup.library());
        json.writeNumberField("context", setup.context());
        json.writeNumberField("threads", setup.threads());
    }

    private JsonNode result(JsonBody.Fields request, DoubleConsumer progress, BooleanSupplier stopped)
            throws ProblemException, Child.EndedException, Child.StoppedException {
        if (child == null) {
            throw new Child.EndedException();
        }
        try {
            var answer = child.ask(JsonBody.of(request), progress, stopped);
            if (answer.has("refused")) {
                var arguments = new ArrayList<String>();
                arguments.add(setup.name());
                answer.path("arguments").forEach(a -> arguments.add(a.asText()));
                throw new ProblemException(Problem.error(answer.path("refused").asText(), arguments.toArray()));
            }
            return answer.path("ok");
        } catch (Child.EndedException e) {
            end();
            throw e;
        } catch (Child.StoppedException e) {
            if (child != null && !child.alive()) {
                end();
            }
            throw e;
        }
    }

    private void end() {
        if (child != null) {
            child.close();
            child = null;
        }
    }

    /** The process, while there is one. */
    Optional<Long> pid() {
        var now = child;
        return now == null ? Optional.empty() : Optional.of(now.pid());
    }

    @Override
    public void close() {
        closed = true; // before it is ended: who waits would start another
        var now = child;
        if (now != null) {
            now.close(); // whoever waits for it learns that it ended
        }
        turn.lock();
        try {
            end();
        } finally {
            turn.unlock();
        }
    }
}
