package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Outcome;
import org.mindgap.run.Received;

/** Whatever a server does becomes an outcome of its own, and no exception. */
class TransportTest {
    private static final String KEY = "sk-planted-0123456789";
    private static final Limits QUICK = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), 1 << 20);
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 1 << 20);

    private static Received post(LocalServer server, Limits limits) {
        return new Transport(limits).send(request(server.url("/v1")), KeyHeader.BEARER, Optional.of(KEY), () -> false);
    }

    private static Request request(String url) {
        return new Request(URI.create(url), "{}", Map.of());
    }

    private static LocalServer raw(String response) throws IOException {
        return new LocalServer((seen, out, socket) -> {
            out.write(response.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.close();
        });
    }

    @Test
    void aWholeReplyIsReceivedAsItCame() throws IOException {
        try (var server = LocalServer.replying("{\"say\":\"ใช่\"}")) {
            var received = post(server, PATIENT);

            assertThat(received.transport()).isEqualTo(Outcome.RECEIVED);
            assertThat(received.status()).isEqualTo(200);
            assertThat(received.body()).isEqualTo("{\"say\":\"ใช่\"}");
            assertThat(received.retryAfter()).isEmpty();
            assertThat(server.seen()).singleElement().satisfies(seen -> {
                assertThat(seen.line()).isEqualTo("POST /v1 HTTP/1.1");
                assertThat(seen.headers())
                        .containsEntry("authorization", "Bearer " + KEY)
                        .containsEntry("content-type", "application/json");
            });
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        var received = new Transport(PATIENT)
                .send(request("http://127.0.0.1:" + port), KeyHeader.BEARER, Optional.empty(), () -> false);

        assertThat(received.transport()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(received.status()).isZero();
    }

    @Test
    void silenceIsATimeOut() throws IOException {
        var never = new CountDownLatch(1);
        try (var server = new LocalServer((seen, out, socket) -> await(never))) {
            assertThat(post(server, QUICK).transport()).isEqualTo(Outcome.TIMED_OUT);
            never.countDown();
        }
    }

    @Test
    void aReplyThatNeverEndsIsATimeOutToo() throws IOException {
        var never = new CountDownLatch(1);
        try (var server = new LocalServer((seen, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            await(never);
        })) {
            assertThat(post(server, QUICK).transport()).isEqualTo(Outcome.TIMED_OUT);
            never.countDown();
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheReplyIsReset() throws IOException {
        try (var server = new LocalServer((seen, out, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(post(server, PATIENT).transport()).isEqualTo(Outcome.RESET);
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsCutOffAndWhatCameIsKept() throws IOException {
        try (var counted = raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choices\":[");
                var chunked = raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"choices\":[\r\n")) {
            assertThat(post(counted, PATIENT).transport()).isEqualTo(Outcome.CUT_OFF);
            assertThat(post(counted, PATIENT).body()).isEqualTo("{\"choices\":[");
            assertThat(post(chunked, PATIENT).transport()).isEqualTo(Outcome.CUT_OFF);
        }
    }

    @Test
    void noHttpAtAllIsAReset() throws IOException {
        try (var server = raw("SSH-2.0-OpenSSH_9.2\r\n")) {
            assertThat(post(server, PATIENT).transport()).isEqualTo(Outcome.RESET);
        }
    }

    @Test
    void tooManyRequestsSayHowLongToWait() throws IOException {
        try (var server = new LocalServer(
                (seen, out, socket) -> LocalServer.reply(out, 429, "Retry-After: 7\r\n", "{\"error\":{}}"))) {
            var received = post(server, PATIENT);

            assertThat(received.transport()).isEqualTo(Outcome.RATE_LIMITED);
            assertThat(received.status()).isEqualTo(429);
            assertThat(received.retryAfter()).contains(Duration.ofSeconds(7));
            assertThat(received.body()).isEqualTo("{\"error\":{}}");
        }
    }

    @Test
    void eachStatusHasItsOutcome() throws IOException {
        var expected = Map.ofEntries(
                Map.entry(204, Outcome.OTHER_SHAPE),
                Map.entry(302, Outcome.REFUSED_REQUEST),
                Map.entry(400, Outcome.REFUSED_REQUEST),
                Map.entry(401, Outcome.NOT_ALLOWED),
                Map.entry(402, Outcome.NOT_ALLOWED),
                Map.entry(403, Outcome.NOT_ALLOWED),
                Map.entry(404, Outcome.REFUSED_REQUEST),
                Map.entry(408, Outcome.TIMED_OUT),
                Map.entry(500, Outcome.SERVER_ERROR),
                Map.entry(503, Outcome.SERVER_ERROR),
                Map.entry(529, Outcome.SERVER_ERROR));
        for (var status : expected.entrySet()) {
            try (var server = new LocalServer((seen, out, socket) -> LocalServer.reply(out, status.getKey(), "", ""))) {
                assertThat(post(server, PATIENT).transport())
                        .as("%d", status.getKey())
                        .isEqualTo(status.getValue());
            }
        }
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        try (var other = LocalServer.replying("{}");
                var server = new LocalServer((seen, out, socket) ->
                        LocalServer.reply(out, 307, "Location: " + other.url("/v1") + "\r\n", ""))) {
            assertThat(post(server, PATIENT).transport()).isEqualTo(Outcome.REFUSED_REQUEST);
            assertThat(other.seen()).isEmpty();
        }
    }

    @Test
    void tenGigabytesAreNotRead() throws IOException {
        var written = new AtomicLong();
        var gone = new CountDownLatch(1);
        try (var server = new LocalServer((seen, out, socket) -> {
            var total = 10L << 30;
            var block = new byte[1 << 16];
            try {
                out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + total + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                while (written.addAndGet(block.length) < total) {
                    out.write(block);
                }
            } finally {
                gone.countDown();
            }
        })) {
            var received = post(server, PATIENT);

            assertThat(received.transport()).isEqualTo(Outcome.TOO_LARGE);
            assertThat(received.body()).isEmpty();
            await(gone);
            assertThat(written.get()).isLessThan(1L << 30);
        }
    }

    @Test
    void aHeaderThatPromisesMuchAllocatesNothing() throws IOException {
        try (var server = raw("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\n{}")) {
            assertThat(post(server, PATIENT).transport()).isEqualTo(Outcome.CUT_OFF);
        }
    }

    @Test
    void whoeverStopsItDoesNotWaitForTheServer() throws IOException {
        var never = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var server = new LocalServer((seen, out, socket) -> {
            asked.countDown();
            await(never);
        })) {
            var received = new Transport(PATIENT)
                    .send(request(server.url("/")), KeyHeader.BEARER, Optional.empty(), () -> asked.getCount() == 0);

            assertThat(received.transport()).isEqualTo(Outcome.STOPPED);
            never.countDown();
        }
    }

    @Test
    void aServerThatRepeatsTheKeyIsNotQuoted() throws IOException {
        try (var server = new LocalServer((seen, out, socket) ->
                LocalServer.reply(out, 401, "", "wrong key: " + seen.headers().get("authorization")))) {
            var received = post(server, PATIENT);

            assertThat(received.body()).isEqualTo("wrong key: Bearer [key]");
            assertThat(received.toString()).doesNotContain(KEY);
        }
    }

    @Test
    void aKeyThatIsNoHeaderIsNotSentAndNotQuoted() throws IOException {
        try (var server = LocalServer.replying("{}")) {
            var received = new Transport(PATIENT)
                    .send(request(server.url("/")), KeyHeader.BEARER, Optional.of("two\nlines"), () -> false);

            assertThat(received.transport()).isEqualTo(Outcome.NOT_ALLOWED);
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void plainTextWhereEncryptionIsAskedForIsNotTrusted() throws IOException {
        try (var server = raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            var received = new Transport(PATIENT)
                    .send(
                            request("https://127.0.0.1:" + server.port()),
                            KeyHeader.BEARER,
                            Optional.of(KEY),
                            () -> false);

            assertThat(received.transport()).isEqualTo(Outcome.NOT_TRUSTED);
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsNotTrustedAndNothingIsSent() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = TransportTest.class.getResourceAsStream("self-signed.p12")) {
            store.load(file, "changeit".toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var seen = new AtomicLong();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> seen.incrementAndGet());
        server.start();
        try {
            var received = new Transport(PATIENT)
                    .send(
                            request("https://localhost:" + server.getAddress().getPort()),
                            KeyHeader.BEARER,
                            Optional.of(KEY),
                            () -> false);

            assertThat(received.transport()).isEqualTo(Outcome.NOT_TRUSTED);
            assertThat(seen.get()).isZero();
        } finally {
            server.stop(0);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
