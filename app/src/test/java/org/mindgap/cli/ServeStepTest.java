package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve-recorded --step}: what is typed where the server was started lets answers pass. */
class ServeStepTest {
    private static final String LINE = "{\"schema\":\"run/1\",\"q\":\"Q2\",\"mode\":\"sampling\",\"model\":\"demo\","
            + "\"prompt\":[{\"role\":\"user\",\"content\":\"Well?\"}],\"raw\":\"%s\"}\n";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    private CompletableFuture<String> ask() {
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"))
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Well?\"}]}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    private static String soon(CompletableFuture<String> reply) {
        return reply.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Somebody at a keyboard, asked for a line at a time. */
    private final class Typist extends BufferedReader {
        private final List<CompletableFuture<String>> asked = new ArrayList<>();
        private final List<String> seen = new ArrayList<>();
        private int line;

        Typist() {
            super(Reader.nullReader());
        }

        @Override
        public String readLine() {
            switch (line++) {
                case 0 -> {
                    asked.add(ask());
                    return ""; // one
                }
                case 1 -> {
                    seen.add(soon(asked.get(0)));
                    asked.add(ask());
                    asked.add(ask());
                    return "2";
                }
                case 2 -> {
                    seen.add(soon(asked.get(1)) + soon(asked.get(2)));
                    return "r"; // from the first again
                }
                case 3 -> {
                    asked.add(ask());
                    seen.add(String.valueOf(asked.get(3).isDone()));
                    return "g";
                }
                default -> {
                    seen.add(soon(asked.get(3)));
                    return "q";
                }
            }
        }
    }

    @Test
    void eachLineThatIsTypedLetsAnswersPass() throws IOException {
        var file = folder.resolve("session.jsonl");
        Files.writeString(file, LINE.formatted("first") + LINE.formatted("second") + LINE.formatted("third"));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var typist = new Typist();
        var run = CommandRun.of(
                new Composition() {
                    @Override
                    BufferedReader typed() {
                        return typist;
                    }
                },
                "serve-recorded",
                file,
                "--port",
                String.valueOf(port),
                "--step");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(typist.seen).hasSize(4);
        assertThat(typist.seen.get(0)).contains("first");
        assertThat(typist.seen.get(1)).contains("second").contains("third");
        assertThat(typist.seen.get(2)).as("waits after a reset").isEqualTo("false");
        assertThat(typist.seen.get(3)).contains("first");
    }
}
