package org.mindgap.inference;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Outcome;
import org.mindgap.run.Received;

/**
 * Sends one request once, over HTTP/1.1, and says what became of it; nothing that happens is an exception. No redirect
 * is followed: what was agreed to be sent to one address is not sent to another. Certificates are verified. Safe for
 * many threads.
 */
public final class Transport {
    /** Shorter keys ("EMPTY", "ollama") are no secrets, and occur in replies by chance. */
    private static final int SHORTEST_SECRET = 8;

    private static final String HIDDEN = "[key]";

    /** How soon a request ends after somebody stopped it. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Limits limits;
    private final HttpClient client;
    private final BoundedBody.Room room = BoundedBody.Room.ofMemory();

    public Transport(Limits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /**
     * Sends it. Blocks until the last byte came, something broke, the time was up or {@code stopped} said so.
     *
     * @param key added to the headers here and nowhere else; a server that repeats it in its reply is not quoted
     */
    Received send(Request request, KeyHeader header, Optional<String> key, BooleanSupplier stopped) {
        var sent = Instant.now();
        var from = System.nanoTime();
        if (key.isPresent() && !KeyHeader.fits(key.get())) {
            return new Received(Outcome.NOT_ALLOWED, 0, "", sent, Duration.ZERO, Optional.empty());
        }
        var body = new BoundedBody(limits.bytes(), room);
        var exchange = client.sendAsync(http(request, header, key), body);
        var broke = wait(exchange, body, from, stopped);
        var took = Duration.ofNanos(System.nanoTime() - from);
        var head = body.head();
        var status = head == null ? 0 : head.statusCode();
        var retryAfter = Optional.ofNullable(head)
                .flatMap(h -> h.headers().firstValue("retry-after"))
                .flatMap(value -> RetryAfter.of(value, Instant.now()));
        var byStatus = Statuses.outcome(status == 0 ? 200 : status);
        var outcome = body.tooLarge()
                ? Outcome.TOO_LARGE
                : byStatus == Outcome.RECEIVED ? broke : broke == Outcome.STOPPED ? broke : byStatus;
        // what is no answer is kept to be looked at, not to be read
        var text = withoutKey(outcome == Outcome.RECEIVED ? body.text() : body.beginning(), key);
        body.drop();
        return new Received(outcome, status, text, sent, took, retryAfter);
    }

    private HttpRequest http(Request request, KeyHeader header, Optional<String> key) {
        var http = HttpRequest.newBuilder(request.to()).header("Accept", "application/json");
        request.headers().forEach(http::header);
        key.ifPresent(secret -> http.header(header.name(), header.before() + secret));
        if (request.body() == null) {
            return http.GET().build();
        }
        return http.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                .build();
    }

    /** RECEIVED when the last byte came, else what kept it from coming. */
    private Outcome wait(CompletableFuture<?> exchange, BoundedBody body, long from, BooleanSupplier stopped) {
        while (true) {
            var left = limits.whole().toNanos() - (System.nanoTime() - from);
            if (stopped.getAsBoolean() || left <= 0) {
                exchange.cancel(true);
                return left <= 0 ? Outcome.TIMED_OUT : Outcome.STOPPED;
            }
            try {
                exchange.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
                return Outcome.RECEIVED;
            } catch (TimeoutException e) {
                // look again whether somebody stopped it
            } catch (InterruptedException e) {
                exchange.cancel(true);
                Thread.currentThread().interrupt();
                return Outcome.STOPPED;
            } catch (ExecutionException e) {
                return Breakage.of(e, body.head() != null);
            }
        }
    }

    private static String withoutKey(String text, Optional<String> key) {
        return key.filter(secret -> secret.length() >= SHORTEST_SECRET)
                .map(secret -> text.replace(secret, HIDDEN))
                .orElse(text);
    }
}
