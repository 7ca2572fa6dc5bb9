package org.mindgap.inference.recorded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.inference.JsonBody;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/**
 * Answers from recordings in OpenAI's chat format, to programs on this computer alone: bound to 127.0.0.1, and deaf to
 * web pages that reach it under another host's name. What was not recorded is 404 with the reason in words; nothing is
 * answered that is only alike.
 */
public final class RecordedServer implements AutoCloseable {
    private static final int THREADS = 128;
    private static final int LARGEST = 4 << 20;
    private static final Pattern HERE = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?");
    private static final int OK = 200;
    private static final int WRONG = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final String NOT_IN_CHAT =
            "This answer came in another format, and what it says cannot be told in that of chats.";
    private static final String STOPPED = "The recording was stopped.";

    private final Map<String, Player> players = new LinkedHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads;
    private final Playback playback;
    private volatile boolean closed;

    /**
     * Starts at once.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public RecordedServer(List<Recording> recordings, Speed speed, int port) throws IOException {
        playback = new Playback(speed);
        recordings.forEach(r -> players.put(r.model(), new Player(r, playback)));
        // else the JDK's server holds back the second half of each answer for 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), THREADS);
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            var thread = new Thread(work, "recorded server");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** As an endpoint's address. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    /** What makes it wait, go on, and begin again. */
    public Playback playback() {
        return playback;
    }

    private record Response(int status, String body, Optional<Duration> retryAfter) {
        Response(int status, String body) {
            this(status, body, Optional.empty());
        }

        static Response error(int status, String code, String words) {
            return new Response(status, JsonBody.of(json -> {
                json.writeObjectFieldStart("error");
                json.writeStringField("message", words);
                json.writeStringField("type", "invalid_request_error");
                json.writeNullField("param");
                json.writeStringField("code", code);
                json.writeEndObject();
            }));
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var response = respond(exchange);
            var bytes = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            response.retryAfter()
                    .ifPresent(
                            wait -> exchange.getResponseHeaders().set("Retry-After", String.valueOf(wait.toSeconds())));
            exchange.sendResponseHeaders(response.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Response respond(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !HERE.matcher(host).matches()) {
            return Response.error(FORBIDDEN, "not_here", "This server answers programs on this computer only.");
        }
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod();
        if (method.equals("GET") && path.equals("/v1/models")) {
            return models();
        }
        if (!method.equals("POST")) {
            return elsewhere();
        }
        var bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return Response.error(TOO_LARGE, "too_large", "The request is larger than any question of a survey.");
        }
        var body = new String(bytes, StandardCharsets.UTF_8);
        return switch (path) {
            case "/v1/chat/completions" -> answer(body);
            case "/v1/recorded" -> lacking(body);
            default -> exactly(body).orElseGet(RecordedServer::elsewhere);
        };
    }

    private static Response elsewhere() {
        return Response.error(
                NOT_FOUND,
                "no_such_address",
                "A recording is asked by POST at /v1/chat/completions, and tells its models at /v1/models. At other"
                        + " addresses it answers what was asked there letter by letter in the same way.");
    }

    /** The reply to just this request in whatever format it was sent, as it came. */
    private Optional<Response> exactly(String body) {
        for (var player : players.values()) {
            if (!player.recording().replies(body).isEmpty()) {
                var played = player.play(new Player.Wanted(body, Optional.empty()), () -> closed);
                return Optional.of(
                        played instanceof Player.Played.Answer answer
                                ? asItCame(answer.reply())
                                : Response.error(NOT_FOUND, "not_recorded", STOPPED));
            }
        }
        return Optional.empty();
    }

    private static Response asItCame(RecordedReply reply) {
        return new Response(reply.came().status(), reply.body(), reply.came().retryAfter());
    }

    /** Which of many requests have no answer here, and why: so that a plan can be looked at before it is asked. */
    private Response lacking(String body) {
        try {
            var asked = Json.parse(body);
            var player = player(asked.textOrEmpty("model"));
            if (player == null) {
                return noModel();
            }
            var problems = new LinkedHashMap<Integer, Problem>();
            var requests = asked.at("requests").node();
            for (var i = 0; i < requests.size(); i++) {
                var at = i;
                player.lacking(Player.Wanted.of(requests.get(i).asText("")))
                        .ifPresent(problem -> problems.put(at, problem));
            }
            return new Response(OK, JsonBody.of(json -> {
                json.writeStringField("object", "recorded.lacking");
                json.writeArrayFieldStart("lacking");
                for (var one : problems.entrySet()) {
                    json.writeStartObject();
                    json.writeNumberField("index", one.getKey());
                    json.writeStringField("code", one.getValue().code());
                    json.writeArrayFieldStart("arguments");
                    for (var argument : one.getValue().arguments()) {
                        json.writeString(argument);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }
                json.writeEndArray();
            }));
        } catch (BadReply e) {
            return Response.error(WRONG, "no_json", "This is no JSON with a model and requests.");
        }
    }

    private @Nullable Player player(String model) {
        return model.isEmpty() && players.size() == 1
                ? players.values().iterator().next()
                : players.get(model);
    }

    private Response noModel() {
        return Response.error(
                NOT_FOUND,
                "model_not_found",
                "There is no recording of this model. There are: " + String.join(", ", players.keySet()) + ".");
    }

    private Response models() {
        return new Response(OK, JsonBody.of(json -> {
            json.writeStringField("object", "list");
            json.writeArrayFieldStart("data");
            for (var player : players.values()) {
                var recording = player.recording();
                var kept = Held.kept(recording);
                json.writeStartObject();
                json.writeStringField("id", recording.model());
                json.writeStringField("object", "model");
                json.writeNumberField("created", 0);
                json.writeStringField("owned_by", "recorded");
                json.writeObjectFieldStart("recorded");
                json.writeNumberField("answers", kept.answers());
                json.writeNumberField("prompts", recording.prompts());
                json.writeBooleanField("chances", kept.chances());
                json.writeStringField("orders", kept.orders().word());
                json.writeNumberField("order_untold", kept.orderUntold());
                json.writeNumberField("draws", kept.draws());
                json.writeBooleanField("invented", kept.invented());
                json.writeStringField("digest", recording.digest());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }));
    }

    private Response answer(String body) {
        var request = ChatRequest.of(body);
        if (request.isEmpty()) {
            return Response.error(WRONG, "no_chat", "This is no chat request: it has no messages.");
        }
        if (!request.get().plain()) {
            return Response.error(WRONG, "one_answer", "A recording gives one whole answer: no stream, and n is 1.");
        }
        var player = player(request.get().model());
        if (player == null) {
            return noModel();
        }
        var wanted = new Player.Wanted(body, request);
        var played = player.play(wanted, () -> closed);
        if (played instanceof Player.Played.Answer answer) {
            var chat = answer.reply().chat();
            return !player.recording().replies(body).isEmpty()
                            || answer.reply().body().equals(chat.orElse(""))
                    ? asItCame(answer.reply())
                    : chat.map(c -> new Response(OK, c))
                            .orElseGet(() -> Response.error(NOT_FOUND, "not_recorded", NOT_IN_CHAT));
        }
        return Response.error(
                NOT_FOUND,
                "not_recorded",
                player.lacking(wanted)
                        .map(new ProblemTexts(Locale.ENGLISH)::line)
                        .orElse(STOPPED));
    }

    @Override
    public void close() {
        closed = true;
        playback.go();
        server.stop(0);
        threads.shutdownNow();
    }
}
