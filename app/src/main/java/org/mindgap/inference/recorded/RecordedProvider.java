package org.mindgap.inference.recorded;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.Telling;
import org.mindgap.inference.Tells;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Received;

/**
 * Plays run files, and what others know to read (docs/formats/recorded.md). The endpoint's address is the file, its model one of those in it, its
 * setting {@code speed} recorded, at-once (unless said) or a number of answers in a second.
 */
public final class RecordedProvider implements EngineProvider, Telling {
    public static final String SPEED = "speed";

    @Override
    public String kind() {
        return "recorded";
    }

    @Override
    public boolean ofFiles() {
        return true;
    }

    @Override
    public boolean opens(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".jsonl")
                || source(file).isPresent();
    }

    /** Its replies are in OpenAI's format, and read where those are. */
    @Override
    public boolean reads(String wire) {
        return false;
    }

    @Override
    public ModelReply read(String wire, Call call, Received received) {
        throw new IllegalArgumentException("not read here: " + wire);
    }

    @Override
    public Engine open(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException {
        var word = endpoint.settings().getOrDefault(SPEED, "at-once");
        var speed = Speed.named(word)
                .orElseThrow(() -> new ProblemException(Problem.error("inference.recorded-speed", word)));
        try {
            return new RecordedEngine(
                    endpoint.name(), one(read(endpoint, context), endpoint.model()), speed, Engines.found());
        } catch (IOException | InvalidPathException e) {
            throw new ProblemException(Problem.error("inference.recorded-file", endpoint.address()), e);
        }
    }

    /** A file of another kind than run files is read by who knows it. */
    private static RunFile.Contents read(Endpoint endpoint, JobContext context) throws IOException, ProblemException {
        var file = Path.of(endpoint.address());
        var source = source(file);
        return source.isPresent()
                ? source.get().read(file, endpoint.model(), context)
                : new RunFile(file).read(context);
    }

    private static Optional<RecordingSource> source(Path file) {
        return ServiceLoader.load(RecordingSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(source -> source.recognises(file))
                .findFirst();
    }

    /** A file says nothing of itself to those who do not name its kind. */
    @Override
    public boolean speaks(Endpoint endpoint, Keys keys, BooleanSupplier stopped) {
        return false;
    }

    @Override
    public Tells tell(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        try {
            var file = read(endpoint, JobContext.unwatched());
            var models = file.recordings().stream().map(Recording::model).toList();
            if (endpoint.model().isEmpty() && models.size() != 1) {
                return new Tells(endpoint.address(), models, Map.of(), 0);
            }
            var recording = one(file, endpoint.model());
            return new Tells(endpoint.address(), models, Known.recorded(Held.kept(recording), recording.digest()), 0);
        } catch (IOException | InvalidPathException e) {
            throw new ProblemException(Problem.error("inference.recorded-file", endpoint.address()), e);
        }
    }

    /** The recording of a model; without a name the only one. */
    static Recording one(RunFile.Contents file, String model) throws ProblemException {
        return file.recordings().stream()
                .filter(r -> model.isEmpty()
                        ? file.recordings().size() == 1
                        : r.model().equals(model))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.error(
                        "inference.recorded-model",
                        model.isEmpty() ? "?" : model,
                        file.recordings().isEmpty()
                                ? "none"
                                : file.recordings().stream()
                                        .map(Recording::model)
                                        .collect(Collectors.joining(", ")))));
    }
}
