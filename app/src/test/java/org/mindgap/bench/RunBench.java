package org.mindgap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.job.JobContext;
import org.mindgap.run.Ending;
import org.mindgap.run.RunControl;
import org.mindgap.run.Runner;
import org.mindgap.store.StudyFile;

/**
 * What asking costs beside a bare HTTP client, in turns, every reply durable before it counts. The server is a process of
 * its own; it answers at once, so that nothing but work is measured, or after 20 or 50 ms, as the quickest models.
 */
@Tag("bench")
class RunBench {
    private static final int REQUESTS = Integer.getInteger("mindgap.bench.requests", 20_000);
    private static final int TURNS = Integer.getInteger("mindgap.bench.turns", 3);
    private static final int AT_ONCE = 64;
    private static final int WARM = 4_000;

    @TempDir
    Path folder;

    @Test
    void answersAtOnce() throws Exception {
        inTurns(0);
    }

    @Test
    void answersAfterTwentyMillis() throws Exception {
        inTurns(20);
    }

    @Test
    void answersAfterFiftyMillis() throws Exception {
        inTurns(50);
    }

    private void inTurns(int millis) throws Exception {
        try (var server = new AnsweringProcess(millis)) {
            ours(server, bodies(server, WARM), WARM);
            bare(server, bodies(server, WARM));
            var bodies = bodies(server, REQUESTS);
            for (var turn = 1; turn <= TURNS; turn++) {
                var bare = Measured.of(() -> bare(server, bodies));
                var ours = ours(server, bodies, REQUESTS);
                var n = (double) bodies.size();
                Measured.say(
                        "run.txt",
                        String.format(
                                Locale.ROOT,
                                "answers after %d ms, load %.1f, %d requests, %d at once: bare %.2f s, %.3f ms CPU"
                                        + " each; ours, durable, %.2f s, %.3f ms CPU each; more: %.3f ms CPU each,"
                                        + " %.0f %% of the clock",
                                millis,
                                Measured.load(),
                                bodies.size(),
                                AT_ONCE,
                                bare.seconds(),
                                bare.cpuMillis() / n,
                                ours.seconds(),
                                ours.cpuMillis() / n,
                                (ours.cpuMillis() - bare.cpuMillis()) / n,
                                100 * (ours.seconds() / bare.seconds() - 1)));
            }
        }
    }

    private List<String> bodies(AnsweringProcess server, int requests) throws Exception {
        var bodies = new ArrayList<String>();
        try (var study = study(requests);
                var run = AskedPlan.open(study, folder, server.url("/v1"), AT_ONCE)) {
            var calls = run.calls(p -> {});
            while (calls.hasNext()) {
                bodies.add(run.body(calls.next().call()));
            }
        }
        return bodies;
    }

    private StudyFile study(int requests) throws Exception {
        var study = StudyFile.create(Files.createTempDirectory(folder, "study").resolve("study.mindgap"));
        study.addSurvey(AskedSurvey.of(requests / 12), JobContext.unwatched());
        return study;
    }

    /** The whole run, from the first prompt to the last reply that is durable. */
    private Measured ours(AnsweringProcess server, List<String> bodies, int requests) throws Exception {
        try (var study = study(requests);
                var run = AskedPlan.open(study, folder, server.url("/v1"), AT_ONCE)) {
            var watch = new Runner.Watch((call, received, reply, again) -> {}, new RunControl());
            var measured = Measured.of(() -> {
                var result = run.ask(study.runs(), false, watch, p -> {});
                assertThat(result.ending()).isEqualTo(Ending.DONE);
            });
            assertThat(study.runs().all().get(0).course().calls()).isEqualTo(bodies.size());
            return measured;
        }
    }

    private static void bare(AnsweringProcess server, List<String> bodies) throws InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var waiting = new ConcurrentLinkedQueue<>(bodies);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < AT_ONCE; i++) {
            var thread = new Thread(() -> {
                for (var body = waiting.poll(); body != null; body = waiting.poll()) {
                    try {
                        client.send(
                                HttpRequest.newBuilder(URI.create(server.url("/v1/chat/completions")))
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                    } catch (IOException e) {
                        waiting.add(body); // a connection that the client took out of its pool while it was closed
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
    }
}
