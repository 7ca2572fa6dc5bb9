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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.Want;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.inference.Asking;
import org.mindgap.inference.Engines;
import org.mindgap.inference.openai.OpenAiProvider;
import org.mindgap.run.Received;

class RecordedServerTest {
    private static final String WORDS = "Be brief.\n\nGood?";

    private static final String OLLAMA_ASKED =
            "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Sure?\"}],\"stream\":false}";
    private static final String OLLAMA_SAID = "{\"model\":\"demo\",\n"
            + "  \"message\":{\"role\":\"assistant\","
            + "\"content\":\"A\"},\"done\":true,\"done_reason\":\"stop\",\"logprobs\":[{\"token\":\"A\",\"logprob\":-0.25,"
            + "\"top_logprobs\":[{\"token\":\"A\",\"logprob\":-0.25},{\"token\":\"B\",\"logprob\":-1.75}]}],\"prompt_eval_count\":40,\"eval_count\":1}";
    private static final String BUSY_ASKED =
            "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Busy?\"}]}";

    private RecordedServer server;

    @BeforeEach
    void start() throws IOException {
        var builder = new Recording.Builder();
        builder.add(
                WORDS,
                new Circumstances("Q1", "as no one in particular", "0,1"),
                RecordedReply.chat(
                        ChatReply.chances(
                                "demo",
                                List.of(TokenChance.of("A", Math.log(0.75)), TokenChance.of("B", Math.log(0.2)))),
                        RecordedReply.Kind.CHANCES,
                        Duration.ZERO));
        aWholeQuestion(builder);
        var run = new RecordedRun(builder, "demo", Engines.found());
        run.add(
                new Circumstances("Q3", "as no one in particular", "0,1"),
                new Call(
                        Want.TOKEN_CHANCES,
                        new Prompt(List.of(Message.user("Sure?")), "", List.of(), List.of()),
                        Decoding.at(0, 1)),
                0,
                new RecordedRun.Exchange("ollama.chat", OLLAMA_ASKED, received(Outcome.RECEIVED, 200, OLLAMA_SAID)));
        run.add(
                Circumstances.UNKNOWN,
                new Call(
                        Want.TEXT,
                        new Prompt(List.of(Message.user("Busy?")), "", List.of(), List.of()),
                        Decoding.at(0, 1)),
                0,
                new RecordedRun.Exchange(
                        "openai.chat", BUSY_ASKED, received(Outcome.RATE_LIMITED, 429, "{\"slow\": 1}")));
        run.add(
                Circumstances.UNKNOWN,
                Asking.WORDS,
                0,
                new RecordedRun.Exchange("openai.chat", "{}", received(Outcome.TIMED_OUT, 0, "")));
        assertThat(run.left()).isEqualTo(1);
        server = new RecordedServer(List.of(builder.build("demo", "")), Speed.AT_ONCE, 0);
    }

    private static Received received(Outcome outcome, int status, String body) {
        var wait = status == 429 ? Optional.of(Duration.ofSeconds(7)) : Optional.<Duration>empty();
        return new Received(outcome, status, body, Instant.EPOCH, Duration.ofMillis(3), wait);
    }

    private static void aWholeQuestion(Recording.Builder builder) {
        for (var people : List.of("no one in particular", "somebody from India")) {
            builder.add(
                    people + "\nOften?\nA. Daily\nB. Weekly\nC. Never\nReply with a letter.",
                    new Circumstances("Q2", "as " + people, people.startsWith("no") ? "0,1,2" : ""),
                    RecordedReply.chat(ChatReply.words("demo", "A"), RecordedReply.Kind.WORDS, Duration.ZERO));
        }
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

    private String why(String prompt, String more) throws Exception {
        var asked = new ObjectMapper()
                .createObjectNode()
                .put("model", "demo")
                .set(
                        "messages",
                        new ObjectMapper()
                                .createArrayNode()
                                .add(new ObjectMapper()
                                        .createObjectNode()
                                        .put("role", "user")
                                        .put("content", prompt)));
        var body = asked.toString().replaceFirst("}$", more + "}");
        return error(post("/v1/chat/completions", body)).path("message").asText();
    }

    /** What is lacking is named: question, people, order, and what there is instead. */
    @Test
    void whatWasNotRecordedIsNamed() throws Exception {
        var asked = "no one in particular\nOften?\nA. Never\nB. Weekly\nC. Daily\nReply with a letter.";
        assertThat(why(asked, ""))
                .isEqualTo("Q2, asked as no one in particular, was not recorded with the options in this order:"
                        + " the other way round. Recorded: as on the questionnaire. A plan that says no orders asks in"
                        + " those that were recorded.");
        assertThat(why(asked.replace("Never\nB. Weekly\nC. Daily", "Weekly\nB. Never\nC. Daily"), ""))
                .contains("in this order: places 1,2,0.");
        assertThat(why(asked.replace("no one in particular", "somebody from Siam"), ""))
                .startsWith("Q2 was not recorded asked like this.")
                .contains("as no one in particular, as somebody from India");
        assertThat(why("Reply with a letter.", ""))
                .startsWith("This question was not recorded: nobody asked it in just these words. Recorded are")
                .contains("Q1, Q2, Q3");
        assertThat(why("Be brief.\n\nGood?", "")).startsWith("Q1 was recorded as probabilities, not as draws.");
        var seed = ",\"seed\":1";
        assertThat(why(asked.replace("Never", "x").replace("Daily", "Never").replace("x", "Daily"), seed))
                .isEqualTo("Of Q2 1 draw was recorded, and not one more.");
    }

    /** A reply of a run comes back letter by letter, at whatever address its format has. */
    @Test
    void rawRepliesComeBackAsTheyCame() throws Exception {
        var ollama = post("/api/chat", OLLAMA_ASKED);
        assertThat(ollama.statusCode()).isEqualTo(200);
        assertThat(ollama.body()).isEqualTo(OLLAMA_SAID);
        assertThat(ollama.headers().firstValue("Content-Type")).contains("application/json");

        var busy = post("/v1/chat/completions", BUSY_ASKED);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.body()).isEqualTo("{\"slow\": 1}");
        assertThat(busy.headers().firstValue("Retry-After")).contains("7");
        // a draw that was made once is given once
        assertThat(post("/v1/chat/completions", BUSY_ASKED).statusCode()).isEqualTo(404);

        // the same in OpenAI's format, with the numbers that came
        var chat = post(
                "/v1/chat/completions",
                "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Sure?\"}],\"logprobs\":true}");
        assertThat(chat.body()).contains("\"logprob\":-0.25").contains("\"logprob\":-1.75");
    }

    @Test
    void aRecordingSaysWhatItHoldsBeforeItIsAsked() throws Exception {
        var endpoint = Asking.endpoint("openai", server.address());
        try (var engine = Asking.open(new OpenAiProvider(), endpoint)) {
            var holdings = engine.holdings().orElseThrow();

            assertThat(holdings.kept().answers()).isEqualTo(5);
            assertThat(holdings.kept().chances()).isTrue();
            assertThat(holdings.kept().orderUntold()).isEqualTo(2);
            assertThat(holdings.kept().orders()).isEqualTo(Orders.FORWARD);
            var lacking = holdings.lacking(List.of(engine.body(Asking.LABELS), engine.body(Asking.WORDS)));
            assertThat(lacking.get(0)).isEmpty();
            assertThat(lacking.get(1))
                    .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("inference.lacks-draws"));
            // looking uses nothing up
            assertThat(holdings.lacking(List.of(BUSY_ASKED)).get(0)).isEmpty();
            assertThat(post("/v1/chat/completions", BUSY_ASKED).statusCode()).isEqualTo(429);
        }
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
