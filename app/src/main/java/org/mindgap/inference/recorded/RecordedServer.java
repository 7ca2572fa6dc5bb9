package org.mindgap.inference.recorded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.mindgap.inference.JsonBody;

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

    private final Map<String, Player> players = new LinkedHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads;
    private final Playback playback = new Playback();
    private volatile boolean closed;

    /**
     * Starts at once.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public RecordedServer(List<Recording> recordings, Speed speed, int port) throws IOException {
        recordings.forEach(r -> players.put(r.model(), new Player(r, speed, playback)));
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

    private record Response(int status, String body) {
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
        if (!method.equals("POST") || !path.equals("/v1/chat/completions")) {
            return Response.error(
                    NOT_FOUND,
                    "no_such_address",
                    "A recording is asked by POST at /v1/chat/completions, and tells its models at /v1/models.");
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        return body.length > LARGEST
                ? Response.error(TOO_LARGE, "too_large", "The request is larger than any question of a survey.")
                : answer(new String(body, StandardCharsets.UTF_8));
    }

    private Response models() {
        return new Response(OK, JsonBody.of(json -> {
            json.writeStringField("object", "list");
            json.writeArrayFieldStart("data");
            for (var model : players.keySet()) {
                json.writeStartObject();
                json.writeStringField("id", model);
                json.writeStringField("object", "model");
                json.writeNumberField("created", 0);
                json.writeStringField("owned_by", "recorded");
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
        var model = request.get().model();
        var player = model.isEmpty() && players.size() == 1
                ? players.values().iterator().next()
                : players.get(model);
        if (player == null) {
            return Response.error(
                    NOT_FOUND,
                    "model_not_found",
                    "There is no recording of this model. There are: " + String.join(", ", players.keySet()) + ".");
        }
        var played = player.play(
                request.get().words(), request.get().want(), request.get().seed(), () -> closed);
        if (played instanceof Player.Played.Answer answer) {
            return new Response(OK, answer.reply().body());
        }
        return Response.error(NOT_FOUND, "not_recorded", why(played));
    }

    private static String why(Player.Played played) {
        if (played instanceof Player.Played.OtherKind) {
            return "This question was recorded as probabilities, not as draws; ask for logprobs.";
        }
        if (played instanceof Player.Played.NoMoreDraws draws) {
            return "Of this question " + draws.recorded() + " draws were recorded, and not one more.";
        }
        return played instanceof Player.Played.Stopped
                ? "The recording was stopped."
                : "This question was not recorded: nobody asked it in just these words.";
    }

    @Override
    public void close() {
        closed = true;
        playback.go();
        server.stop(0);
        threads.shutdownNow();
    }
}
