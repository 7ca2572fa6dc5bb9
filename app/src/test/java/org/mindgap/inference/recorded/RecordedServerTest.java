package org.mindgap.inference.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;
import org.mindgap.inference.Asking;
import org.mindgap.inference.openai.OpenAiProvider;

class RecordedServerTest {
    private static final String WORDS = "Be brief.\n\nGood?";

    private RecordedServer server;

    @BeforeEach
    void start() throws IOException {
        var builder = new Recording.Builder();
        builder.add(
                WORDS,
                new RecordedReply(
                        ChatReply.chances(
                                "demo",
                                List.of(TokenChance.of("A", Math.log(0.75)), TokenChance.of("B", Math.log(0.2)))),
                        RecordedReply.Kind.CHANCES,
                        Duration.ZERO));
        server = new RecordedServer(List.of(builder.build("demo", "")), Speed.AT_ONCE, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode error(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body()).path("error");
    }

    @Test
    void theOpenAiEngineReadsWhatWasRecorded() throws Exception {
        try (var engine = Asking.open(new OpenAiProvider(), Asking.endpoint("openai", server.address()))) {
            var reply = engine.read(Asking.LABELS, engine.ask(engine.body(Asking.LABELS), () -> false));

            assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
            assertThat(reply.tokens().get(0).top())
                    .extracting(TokenChance::logProb)
                    .containsExactly(Math.log(0.75), Math.log(0.2));
            // recorded as probabilities, not as draws
            assertThat(engine.read(Asking.WORDS, engine.ask(engine.body(Asking.WORDS), () -> false))
                            .outcome())
                    .isEqualTo(Outcome.NOT_RECORDED);
        }
    }

    @Test
    void modelsAreTold() throws Exception {
        var models = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/models"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(new ObjectMapper()
                        .readTree(models.body())
                        .path("data")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("demo");
    }

    @Test
    void everyRefusalIsJsonInWords() throws Exception {
        var path = "/v1/chat/completions";
        var other = post(path, "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Bad?\"}]}");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(error(other).path("code").asText()).isEqualTo("not_recorded");
        assertThat(error(other).path("message").asText())
                .contains("was not recorded")
                .endsWith(".");

        assertThat(error(post(path, "{\"model\":\"x\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}"))
                        .path("message")
                        .asText())
                .contains("There are: demo");
        assertThat(post(path, "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"stream\":true}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(path, "no JSON").statusCode()).isEqualTo(400);
        assertThat(post("/v1/embeddings", "{}").statusCode()).isEqualTo(404);
        assertThat(post(path, " ".repeat((4 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    /** A web page that reaches this computer under a name of its own is not answered. */
    @Test
    void anotherHostsNameIsRefused() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /v1/models HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("demo");
        }
    }
}
