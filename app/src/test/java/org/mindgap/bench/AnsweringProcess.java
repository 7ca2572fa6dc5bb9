package org.mindgap.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A loopback server in a process of its own, so that its work is not counted as a client's. Answers every request with
 * the same completion after the same time.
 */
final class AnsweringProcess implements AutoCloseable {
    static final String REPLY =
            "{\"id\":\"x\",\"model\":\"demo\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                    + "\"content\":\"A\"},\"finish_reason\":\"stop\",\"logprobs\":{\"content\":[{\"token\":\"A\","
                    + "\"logprob\":-0.51,\"top_logprobs\":[{\"token\":\"A\",\"logprob\":-0.51},{\"token\":\"B\","
                    + "\"logprob\":-%s},{\"token\":\" A\",\"logprob\":-4.5},{\"token\":\"The\",\"logprob\":-6.1}]}]}}],"
                    + "\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":1}}";

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int WAITING = 256;

    private final Process process;
    private final int port;

    /** @param millis how long each answer takes */
    AnsweringProcess(int millis) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnsweringProcess.class.getName(),
                        String.valueOf(millis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        var line = out.readLine();
        if (line == null) {
            throw new IOException("the answering process did not start");
        }
        port = Integer.parseInt(line);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        var nanos = TimeUnit.MILLISECONDS.toNanos(Integer.parseInt(arguments[0]));
        var body = String.format(REPLY, "1.25").getBytes(StandardCharsets.US_ASCII);
        var head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        try (var server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                var socket = server.accept();
                new Thread(() -> serve(socket, whole, nanos)).start();
            }
        }
    }

    private static void serve(Socket socket, byte[] reply, long nanos) {
        try (socket) {
            // a head and a body that wait for one another would be measured instead of the client
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            for (var length = length(in); length >= 0; length = length(in)) {
                in.skipNBytes(length);
                if (nanos > 0) {
                    LockSupport.parkNanos(nanos);
                }
                out.write(reply);
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    /** Reads a head; gives the length of the body behind it, -1 at the end. */
    private static int length(InputStream in) throws IOException {
        var length = 0;
        var line = new byte[4096];
        while (true) {
            var n = 0;
            var c = in.read();
            for (; c >= 0 && c != '\n'; c = in.read()) {
                line[n++ % line.length] = (byte) c;
            }
            if (c < 0) {
                return -1;
            }
            if (n <= 1) {
                return length;
            }
            var text = new String(line, 0, n, StandardCharsets.US_ASCII);
            if (text.regionMatches(true, 0, new String(LENGTH, StandardCharsets.US_ASCII), 0, LENGTH.length)) {
                length = Integer.parseInt(text.substring(LENGTH.length).strip());
            }
        }
    }
}
