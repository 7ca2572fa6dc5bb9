package org.mindgap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.read.Missing;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Engines;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Identity;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.RequestKey;
import org.mindgap.run.RunControl;
import org.mindgap.run.Runner;
import org.mindgap.store.NewRun;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;

/** What asking costs beside a bare HTTP client, and how long a million replies take to keep and to read again. */
@Tag("bench")
class RunBench {
    private static final int REPLIES = Integer.getInteger("mindgap.bench.replies", 1_000_000);
    private static final int REQUESTS = Integer.getInteger("mindgap.bench.requests", 20_000);
    private static final int AT_ONCE = 64;
    private static final String REPLY =
            "{\"id\":\"x\",\"model\":\"demo\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                    + "\"content\":\"A\"},\"finish_reason\":\"stop\",\"logprobs\":{\"content\":[{\"token\":\"A\","
                    + "\"logprob\":-0.51,\"top_logprobs\":[{\"token\":\"A\",\"logprob\":-0.51},{\"token\":\"B\","
                    + "\"logprob\":-%s},{\"token\":\" A\",\"logprob\":-4.5},{\"token\":\"The\",\"logprob\":-6.1}]}]}}],"
                    + "\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":1}}";

    @TempDir
    Path folder;

    private static PlanRun open(StudyFile study, Path folder, String address)
            throws IOException, ProblemException, InterruptedException {
        var plan = folder.resolve("plan.json");
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\",\"address\":\"" + address
                        + "\",\"model\":\"demo\"}],\"limits\":{\"at_once\":" + AT_ONCE + "}}");
        var file = PlanReader.read(plan);
        return PlanRun.open(
                file, file.endpoints().get(0), study.survey("s").orElseThrow(), Engines.found(), p -> Optional.empty());
    }

    @Test
    void overheadPerRequest() throws Exception {
        try (var server = new LocalServer((seen, out, socket) -> LocalServer.reply(
                        out,
                        200,
                        "",
                        String.format(REPLY, "1." + Math.floorMod(seen.body().hashCode(), 1_000_003))));
                var study = StudyFile.create(folder.resolve("study.mindgap"))) {
            study.addSurvey(AskedSurvey.of(REQUESTS / 12), JobContext.unwatched());
            try (var run = open(study, folder, server.url("/v1"))) {
                var bodies = new ArrayList<String>();
                var calls = run.calls(p -> {});
                while (calls.hasNext()) {
                    bodies.add(run.body(calls.next().call()));
                }
                bare(server, bodies.subList(0, Math.min(2_000, bodies.size())));
                var bare = measured(() -> bare(server, bodies));
                var ours = measured(() -> run.ask(
                        study.runs(),
                        false,
                        new Runner.Watch((call, received, reply, again) -> {}, new RunControl()),
                        p -> {}));
                var n = (double) bodies.size();
                say(String.format(
                        Locale.ROOT,
                        "%d requests, %d at once: bare %.1f s, %.3f ms CPU each; ours, durable, %.1f s, %.3f ms CPU"
                                + " each; overhead %.3f ms CPU each, %.0f %% of the clock (server in the same process)",
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

    private static void bare(LocalServer server, List<String> bodies) throws InterruptedException {
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
                    } catch (IOException | InterruptedException e) {
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

    @Test
    void repliesKeptAndReadAgain() throws Exception {
        var file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(AskedSurvey.of(150), JobContext.unwatched());
            try (var run = open(study, folder, "http://127.0.0.1:9/v1")) {
                var made = new ArrayList<PlannedCall>();
                run.calls(p -> {}).forEachRemaining(made::add);
                var identity = new Identity("demo", "", "");
                var begun = new NewRun("Bench", "s", run.endpoint(), "{}", "{}");
                var keeping = measured(() -> keep(study, begun, identity, made));
                var id = StudyRuns.id(begun, identity);
                var engines = PlanRun.reader(Engines.found());
                var first = measured(
                        () -> study.runs().answers(id, ReadingRules.STANDARD, engines, JobContext.unwatched()));
                var other = new ReadingRules(Missing.OPINIONS_QA, LabelReading.Spellings.SUM, TextForm.SUM);
                var again = measured(() -> study.runs().answers(id, other, engines, JobContext.unwatched()));
                say(String.format(
                        Locale.ROOT,
                        "%d replies: kept in %.1f s (%.1f s CPU), read %.1f s (%.1f s CPU), read again by other rules"
                                + " %.1f s (%.1f s CPU); file %d MB",
                        REPLIES,
                        keeping.seconds(),
                        keeping.cpuMillis() / 1000,
                        first.seconds(),
                        first.cpuMillis() / 1000,
                        again.seconds(),
                        again.cpuMillis() / 1000,
                        Files.size(file) / 1_000_000));
            }
        }
    }

    private static void keep(StudyFile study, NewRun begun, Identity identity, List<PlannedCall> made)
            throws ProblemException {
        try (var open = study.runs().begin(begun, identity)) {
            var last = new ArrayList<CompletableFuture<Void>>();
            for (var i = 0; i < REPLIES; i++) {
                var like = made.get(i / Math.max(1, REPLIES / made.size()) % made.size());
                var body = "{\"model\":\"demo\",\"seed\":" + i + ",\"messages\":[{\"role\":\"user\",\"content\":\""
                        + like.call().prompt().messages().get(0).text().replace("\n", "\\n") + "\"}]}";
                var call = new PlannedCall(i, "demo", like.subject(), like.condition(), like.mode(), i, like.call());
                var received = new Received(
                        org.mindgap.elicit.Outcome.RECEIVED,
                        200,
                        String.format(REPLY, "1." + (i * 7919L % 1_000_003)),
                        java.time.Instant.EPOCH,
                        java.time.Duration.ofMillis(20),
                        Optional.empty());
                last.add(open.replies()
                        .keep(RequestKey.of(body, "demo", identity, i), call, "openai.chat", body, received));
                if (last.size() == 2_000) {
                    last.forEach(CompletableFuture::join);
                    last.clear();
                }
            }
            last.forEach(CompletableFuture::join);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private record Measured(double seconds, double cpuMillis) {}

    private static Measured measured(Work work) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = system.getProcessCpuTime();
        var clock = System.nanoTime();
        work.run();
        return new Measured((System.nanoTime() - clock) / 1e9, (system.getProcessCpuTime() - cpu) / 1e6);
    }

    private static void say(String line) throws IOException {
        System.out.println(line);
        var out = Files.createDirectories(Path.of("target", "bench")).resolve("run.txt");
        Files.writeString(
                out, line + "\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
    }
}
