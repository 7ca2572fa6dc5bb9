package org.mindgap.inference.llama;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Identity;
import org.mindgap.run.Received;

/**
 * Serves GGUF files on this computer: {@link Endpoint#address} is the file. Settings: {@value #CONTEXT} (tokens),
 * {@value #THREADS}, {@value #LIBRARY} (another libllama), {@value #TEMPLATE} (the name of one of llama.cpp's, or none)
 * and {@code top}.
 */
public final class LlamaProvider implements EngineProvider {
    public static final String KIND = "llama";
    public static final String CONTEXT = "context";
    public static final String THREADS = "threads";
    public static final String LIBRARY = "library";
    public static final String TEMPLATE = "template";

    /** What the library in the program was made of. */
    private static final String BUNDLED = "llama.cpp b4916";

    private static final int USUAL_CONTEXT = 4096;
    private static final int TOP = 50;
    private static final double HASHED = 0.6;
    private static final int SHORT_DIGEST = 19;
    private static final Ability EVERYTHING = new Ability(TOP, true, true, true, true);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean reads(String wire) {
        return wire.equals(LlamaReader.WIRE);
    }

    @Override
    public ModelReply read(String wire, Call call, Received received) {
        return new LlamaReader().read(call, received);
    }

    @Override
    public Engine open(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException, InterruptedException {
        var known = new Known(endpoint);
        var file = file(endpoint);
        var header = GgufReader.read(file);
        var setup = new LocalModel.Setup(
                header, known.text(LIBRARY, ""), context(known, header), known.number(THREADS, threads()));
        MemoryNeed.of(header, setup.context()).within(MemoryNeed.machine(), setup.name());
        var ability = known.ability(EVERYTHING);
        var identity = identity(endpoint, setup, context.part(0, HASHED));
        var model = new LocalModel(setup);
        var done = false;
        try {
            var loaded = loaded(model, setup, context.part(HASHED, 1));
            var template = known.text(TEMPLATE, loaded.template().isEmpty() ? "none" : loaded.template());
            var spellings = new Spellings(loaded.pieces());
            done = true;
            return new LlamaEngine(
                    known,
                    identity,
                    ability,
                    model,
                    asks -> new LlamaBody(setup, template, loaded.room(), ability.topTokens(), spellings, asks));
        } finally {
            if (!done) {
                model.close();
            }
        }
    }

    @Override
    public boolean ofFiles() {
        return true;
    }

    @Override
    public boolean opens(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gguf");
    }

    /** The memory that loading takes. */
    @Override
    public List<Problem> before(Endpoint endpoint) throws ProblemException {
        var header = GgufReader.read(file(endpoint));
        var need = MemoryNeed.of(header, context(new Known(endpoint), header));
        var name = String.valueOf(header.file().getFileName());
        need.within(MemoryNeed.machine(), name);
        return List.of(need.told(name, MemoryNeed.machine()));
    }

    private static Path file(Endpoint endpoint) throws ProblemException {
        try {
            return Path.of(endpoint.address());
        } catch (InvalidPathException e) {
            throw new ProblemException(Problem.error("llama.unreadable", endpoint.address(), e.getReason()), e);
        }
    }

    private static int context(Known known, Gguf header) {
        var trained = (int) header.shape().context();
        var usual = trained > 0 ? Math.min(trained, USUAL_CONTEXT) : USUAL_CONTEXT;
        return Math.max(1, known.number(CONTEXT, usual));
    }

    /** One processor is left for everything else. */
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private static Identity identity(Endpoint endpoint, LocalModel.Setup setup, JobContext context)
            throws ProblemException {
        try {
            var digest = DigestsKept.ofThisUser().of(setup.header().file(), context);
            var server = BUNDLED;
            if (!setup.library().isEmpty()) {
                var library = Path.of(setup.library());
                if (!Files.isRegularFile(library)) {
                    throw new ProblemException(Problem.error("llama.library-missing", setup.name(), setup.library()));
                }
                var hash = Digest.of(library, JobContext.unwatched()).substring(0, SHORT_DIGEST);
                server = "llama.cpp, " + library.getFileName() + " " + hash;
            }
            return new Identity(endpoint.model().isEmpty() ? setup.name() : endpoint.model(), digest, server);
        } catch (IOException e) {
            throw new ProblemException(Problem.error("llama.unreadable", setup.name(), String.valueOf(e.getMessage())));
        }
    }

    private static LocalModel.Loaded loaded(LocalModel model, LocalModel.Setup setup, JobContext context)
            throws ProblemException, InterruptedException {
        BooleanSupplier stopped = () -> {
            try {
                context.checkCancelled();
                return false;
            } catch (CancellationException e) {
                return true;
            }
        };
        try {
            var loaded = model.load(share -> context.progress(Math.round(share * 100), 100), stopped)
                    .orElseThrow(() -> new IllegalStateException("it was not loaded before"));
            context.progress(1, 1);
            return loaded;
        } catch (Child.EndedException e) {
            throw new ProblemException(Problem.error("llama.ended-loading", setup.name()));
        } catch (Child.StoppedException e) {
            context.checkCancelled();
            throw new InterruptedException("stopped while it was loaded");
        }
    }
}
