package org.mindgap.inference.llama.child;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullMarked;

/**
 * Serves one model to the program that started it. Its one argument is a socket in a folder that is private to both;
 * messages go there, since native code prints on standard output. Ends when standard input closes, which happens however
 * the program ends.
 */
@NullMarked
public final class Main {
    private static final int MESSAGES = 1024;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var socket = Path.of(arguments[0]);
        thread(
                "ends with the program",
                () -> endWithInput(socket.toAbsolutePath().getParent()));
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            serve(new Frames(channel), socket.toAbsolutePath().getParent());
        }
    }

    private static void serve(Frames frames, @org.jspecify.annotations.Nullable Path folder)
            throws IOException, InterruptedException {
        var stop = new AtomicBoolean();
        var requests = new LinkedBlockingQueue<JsonNode>(MESSAGES);
        thread("reads requests", () -> read(frames, requests, stop));
        var service = new Service(folder == null ? Path.of("") : folder, frames, stop::get);
        while (true) {
            var request = requests.take();
            frames.write(service.done(request));
        }
    }

    /** Reads on while the model computes: the next message may be to stop. */
    private static void read(Frames frames, LinkedBlockingQueue<JsonNode> requests, AtomicBoolean stop) {
        while (true) {
            var request = frames.read();
            if (request.isEmpty()) {
                return; // standard input has ended too, or ends
            } else if (request.get().path("do").asText().equals("stop")) {
                stop.set(true);
            } else {
                stop.set(false);
                if (!requests.offer(request.get())) {
                    Runtime.getRuntime().halt(1);
                }
            }
        }
    }

    private static void endWithInput(@org.jspecify.annotations.Nullable Path folder) {
        try {
            while (System.in.read() >= 0) {
                // nothing is said there
            }
        } catch (IOException e) {
            // as good as its end
        }
        if (folder != null) {
            forget(folder); // the program may have been killed, and then nobody else does
        }
        Runtime.getRuntime().halt(0);
    }

    private static void forget(Path folder) {
        try (var left = Files.list(folder)) {
            for (var file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.err.println("what was private to the local model stays: " + e);
        }
    }

    private static void thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
