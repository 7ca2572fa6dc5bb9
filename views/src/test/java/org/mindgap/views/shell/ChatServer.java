package org.mindgap.views.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A server on this machine that has one model and speaks chat completions as a test says. */
final class ChatServer implements AutoCloseable {
    private final String model;
    private final Function<String, Reply> answers;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    /** What it says to a request. */
    record Reply(int status, String body) {}

    /** @param answers what it says to the body of a question */
    ChatServer(String model, Function<String, Reply> answers) throws IOException {
        this.model = model;
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** How many requests came, of whatever kind. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Words without probabilities. */
    static Reply words(String model, String text) {
        return new Reply(
                200,
                "{\"model\":\"" + model + "\",\"choices\":[{\"message\":{\"content\":\"" + text
                        + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":4}}");
    }

    /** The likeliest letter, with the probabilities of all. */
    static Reply letters(String model, Map<String, Double> shares) {
        var best = shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var top = shares.entrySet().stream()
                .map(e -> token(e.getKey(), e.getValue()) + "}")
                .collect(Collectors.joining(","));
        return new Reply(
                200,
                "{\"model\":\"" + model + "\",\"choices\":[{\"message\":{\"content\":\"" + best
                        + "\"},\"finish_reason\":\"stop\",\"logprobs\":{\"content\":[" + token(best, shares.get(best))
                        + ",\"top_logprobs\":[" + top + "]}]}}],\"usage\":{\"prompt_tokens\":50,"
                        + "\"completion_tokens\":1}}");
    }

    private static String token(String letter, double share) {
        return "{\"token\":\"" + letter + "\",\"logprob\":" + Math.log(share);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var reply = path.endsWith("/models")
                ? new Reply(200, "{\"object\":\"list\",\"data\":[{\"id\":\"" + model + "\",\"object\":\"model\"}]}")
                : path.endsWith("/chat/completions") ? answers.apply(body) : new Reply(404, "{}");
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
