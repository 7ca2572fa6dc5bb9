package org.mindgap.inference.llama;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.mindgap.inference.key.ChildEnvironment;
import org.mindgap.inference.llama.child.Frames;
import org.mindgap.inference.llama.child.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of one model. It can end at any time, by itself or killed; nothing but its model is lost. One request at a
 * time: whoever asks holds it.
 */
final class Child implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final long LOOK = 50;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long TO_START = TimeUnit.SECONDS.toNanos(60);
    private static final int LONGEST_LINE = 500;
    private static final int FIRST_JAVA_THAT_ASKS = 24;

    private final Process process;
    private final SocketChannel channel;
    private final Path folder;
    private final Frames frames;
    private final BlockingQueue<Optional<JsonNode>> came = new LinkedBlockingQueue<>();

    private Child(Process process, SocketChannel channel, Path folder) {
        this.process = process;
        this.channel = channel;
        this.folder = folder;
        this.frames = new Frames(channel);
        thread("listens to the local model", this::listen);
    }

    /** The process ended before it answered. */
    static final class EndedException extends Exception {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("the process of the local model ended", null, false, false);
        }
    }

    /** Somebody stopped it before it answered. */
    static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("stopped", null, false, false);
        }
    }

    /**
     * Starts one; it has no model yet.
     *
     * @param beside folder of a library of the user's, which may need others that stand there; or empty
     */
    static Child start(Optional<Path> beside, BooleanSupplier stopped)
            throws IOException, EndedException, StoppedException {
        var folder = Files.createTempDirectory("mindgap-llama"); // for this user alone
        var socket = folder.resolve("s"); // short: such addresses are of a hundred signs at most
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            server.configureBlocking(false);
            var process = process(socket, beside);
            thread("log of the local model", () -> log(process));
            var from = System.nanoTime();
            while (true) {
                var channel = server.accept();
                if (channel != null) {
                    channel.configureBlocking(true);
                    return new Child(process, channel, folder);
                }
                if (stopped.getAsBoolean()) {
                    process.destroyForcibly();
                    empty(folder);
                    throw new StoppedException();
                }
                if (ended(process) || System.nanoTime() - from > TO_START) {
                    process.destroyForcibly();
                    empty(folder);
                    throw new EndedException();
                }
            }
        } finally {
            Files.deleteIfExists(socket);
        }
    }

    private static boolean ended(Process process) throws StoppedException {
        try {
            return process.waitFor(LOOK, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private static Process process(Path socket, Optional<Path> beside) throws IOException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-Xmx768m", "-XX:+SuppressFatalErrorMessage"));
        words.add("-Djna.tmpdir=" + socket.getParent());
        words.add("-Djna.nosys=true");
        words.add("-Djava.awt.headless=true");
        if (Runtime.version().feature() >= FIRST_JAVA_THAT_ASKS) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), socket.toString()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        ChildEnvironment.forComputing(builder.environment());
        // threads that wait would take the processor from those that work
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", "passive");
        beside.ifPresent(folder -> builder.environment()
                .merge("LD_LIBRARY_PATH", folder.toString(), (old, mine) -> mine + java.io.File.pathSeparator + old));
        return builder.start();
    }

    /** What native code prints. Prompts are not among it. */
    private static void log(Process process) {
        try (BufferedReader lines = process.inputReader()) {
            var line = lines.readLine();
            while (line != null) {
                LOG.info("local model: {}", line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
                line = lines.readLine();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("the log of the local model ends", e);
        }
    }

    private void listen() {
        while (true) {
            var message = frames.read();
            came.add(message);
            if (message.isEmpty()) {
                return;
            }
        }
    }

    /**
     * Asks and waits.
     *
     * @return the whole answer: {@code ok} or {@code refused}
     */
    JsonNode ask(String request, DoubleConsumer progress, BooleanSupplier stopped)
            throws EndedException, StoppedException {
        try {
            frames.write(request);
            var told = 0L;
            while (true) {
                var message = came.poll(LOOK, TimeUnit.MILLISECONDS);
                if (message != null) {
                    var answer = message.orElseThrow(EndedException::new);
                    if (answer.has("stopped")) {
                        throw new StoppedException();
                    } else if (!answer.has("progress")) {
                        return answer;
                    }
                    progress.accept(answer.path("progress").asDouble());
                } else if (told == 0 && stopped.getAsBoolean()) {
                    frames.write("{\"do\":\"stop\"}");
                    told = System.nanoTime();
                } else if (told != 0 && System.nanoTime() - told > PATIENCE) {
                    process.destroyForcibly(); // it computes on and on
                    throw new StoppedException();
                }
            }
        } catch (IOException e) {
            throw new EndedException();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    boolean alive() {
        return process.isAlive() && channel.isOpen();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it, and waits until its memory is free. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            channel.close();
            process.waitFor(PATIENCE, TimeUnit.NANOSECONDS);
            empty(folder);
        } catch (IOException e) {
            LOG.debug("what was private to the local model stays", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a killed process left there, and the folder. */
    private static void empty(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            for (var file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static void thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
