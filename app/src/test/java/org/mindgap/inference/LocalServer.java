package org.mindgap.inference;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that writes bytes as a test says, so that it can misbehave in every way. */
public final class LocalServer implements AutoCloseable {

    /**
     * What came in.
     *
     * @param line method, path and version
     * @param headers by name in lower case
     */
    public record Seen(String line, Map<String, String> headers, String body) {
        public String path() {
            return line.split(" ", -1)[1];
        }
    }

    /** Answers one request. */
    @FunctionalInterface
    public interface Answer {
        void write(Seen seen, OutputStream out, Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    public LocalServer(Answer answer) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(answer));
    }

    /** Always the same reply with status 200. */
    public static LocalServer replying(String body) throws IOException {
        return new LocalServer((seen, out, socket) -> reply(out, 200, "", body));
    }

    /** Writes a whole response. */
    public static void reply(OutputStream out, int status, String headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 " + status + " Word\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<Seen> seen() {
        return seen;
    }

    private void accept(Answer answer) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> serve(socket, answer));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket, Answer answer) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                var request = read(in);
                if (request == null) {
                    return;
                }
                seen.add(request);
                answer.write(request, socket.getOutputStream(), socket);
                if (socket.isClosed() || socket.isOutputShutdown()) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static Seen read(InputStream in) throws IOException {
        var line = line(in);
        if (!line.endsWith(" HTTP/1.1")) {
            return null; // gone, or no HTTP
        }
        var headers = new TreeMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Seen(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
