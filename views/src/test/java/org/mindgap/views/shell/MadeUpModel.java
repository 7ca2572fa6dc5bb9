package org.mindgap.views.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A server on this machine that speaks chat completions and has made-up tastes: it likes an option by its words, wherever
 * it stands, and a little otherwise for every persona. It holds back after so many questions, so that somebody can pause.
 */
final class MadeUpModel implements AutoCloseable {
    private static final Pattern OPTION = Pattern.compile("([A-H])\\. ([^\\\\\"]+)");
    private static final Pattern STEM = Pattern.compile("How important (?:is|are) ([^?]+)\\?");

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final int held;
    private final HttpServer server;

    /**
     * @param held how many questions of a survey it answers before it waits
     */
    MadeUpModel(int held) throws IOException {
        this.held = held;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** It waits no longer. */
    void goOn() {
        gate.countDown();
    }

    /** Whether it answered what it answers before it waits. */
    boolean waits() {
        return asked.get() > held;
    }

    @Override
    public void close() {
        goOn();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/models")) {
            reply(exchange, 200, "{\"object\":\"list\",\"data\":[{\"id\":\"demo-7b\",\"object\":\"model\"}]}");
        } else if (!path.endsWith("/chat/completions")) {
            reply(exchange, 404, "{}");
        } else {
            var stem = STEM.matcher(body);
            if (stem.find() && asked.incrementAndGet() > held) {
                await();
            }
            reply(exchange, 200, completion(tastes(body, stem.reset().find() ? stem.group(1) : "")));
        }
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Double> tastes(String body, String stem) {
        var weights = new LinkedHashMap<String, Double>();
        var persona = (body.contains("Tuzendic") ? 3 : body.contains("Pyllowan") ? 1 : 0)
                + (body.contains("Tarkuvel") ? 2 : body.contains("Nuvardo") ? 4 : 0);
        var options = OPTION.matcher(body);
        while (!stem.isEmpty() && options.find()) {
            weights.putIfAbsent(
                    options.group(1), 1.0 + Math.floorMod((options.group(2) + stem).hashCode() + persona, 7));
        }
        if (weights.isEmpty()) { // the questions of a test
            weights.put("A", 2.0);
            weights.put("B", 1.0);
        }
        var all = weights.values().stream().mapToDouble(w -> w).sum();
        weights.replaceAll((letter, weight) -> weight / all);
        return weights;
    }

    private static String completion(Map<String, Double> shares) {
        var best = shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var top = shares.entrySet().stream()
                .map(e -> token(e.getKey(), e.getValue()) + "}")
                .collect(Collectors.joining(","));
        return "{\"model\":\"demo-7b\",\"choices\":[{\"message\":{\"content\":\"" + best
                + "\"},\"finish_reason\":\"stop\",\"logprobs\":{\"content\":[" + token(best, shares.get(best))
                + ",\"top_logprobs\":[" + top + "]}]}}],\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":1}}";
    }

    private static String token(String letter, double share) {
        return "{\"token\":\"" + letter + "\",\"logprob\":" + Math.log(share);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
