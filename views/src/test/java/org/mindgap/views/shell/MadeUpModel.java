package org.mindgap.views.shell;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

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
    private final ChatServer server;

    /**
     * @param held how many questions of a survey it answers before it waits
     */
    MadeUpModel(int held) throws IOException {
        this.held = held;
        server = new ChatServer("demo-7b", this::answer);
    }

    String address() {
        return server.address();
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
        server.close();
    }

    private ChatServer.Reply answer(String body) {
        var stem = STEM.matcher(body);
        if (stem.find() && asked.incrementAndGet() > held) {
            await();
        }
        return ChatServer.letters("demo-7b", tastes(body, stem.reset().find() ? stem.group(1) : ""));
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
}
