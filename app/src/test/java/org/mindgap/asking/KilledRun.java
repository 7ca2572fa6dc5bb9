package org.mindgap.asking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Engines;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.RequestKey;
import org.mindgap.run.RunControl;
import org.mindgap.run.Runner;
import org.mindgap.store.StudyFile;

/** A run in a process of its own that is killed again and again (SIGKILL) and goes on each time. */
final class KilledRun {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int MOST_BEFORE_KILL = 40;
    private static final int LONGEST_MILLIS = 3_000;
    private static final int LONGEST_AFTER_FIRST = 500;

    private final Path study;
    private final Path plan;
    private final LocalServer server;
    private final Map<Long, String> bodies = new HashMap<>();
    private final Set<Long> reported = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int early;
    private int again;

    KilledRun(Path folder, int questions, LocalServer server)
            throws IOException, ProblemException, InterruptedException {
        this.server = server;
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\",\"address\":\""
                        + server.url("/v1") + "\",\"model\":\"demo\"}],\"limits\":{\"at_once\":8}}");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(questions), JobContext.unwatched());
            try (var run = open(made)) {
                var calls = run.calls(problem -> {});
                while (calls.hasNext()) {
                    var call = calls.next();
                    bodies.put(call.number(), run.body(call.call()));
                }
            }
        }
    }

    /** Any letter will do; the reply repeats the request's hash, so that replies differ. */
    static LocalServer server() throws IOException {
        return server(0);
    }

    /** @param most milliseconds that a reply may take; how many it takes is in the request's hash */
    static LocalServer server(int most) throws IOException {
        return new LocalServer((seen, out, socket) -> {
            if (most > 0) {
                LockSupport.parkNanos(
                        TimeUnit.MILLISECONDS.toNanos(Math.floorMod(seen.body().hashCode(), most)));
            }
            LocalServer.reply(
                    out,
                    200,
                    "",
                    "{\"model\":\"demo\",\"id\":\"" + seen.body().hashCode()
                            + "\",\"choices\":[{\"message\":{\"content\":\"A\"},\"logprobs\":{\"content\":[{\"token\":\"A\","
                            + "\"logprob\":-0.5,\"top_logprobs\":[{\"token\":\"A\",\"logprob\":-0.5}]}]}}]}");
        });
    }

    int calls() {
        return bodies.size();
    }

    /** Everything that did not hold; empty if all did. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many kills came before a reply of that start was reported. */
    int early() {
        return early;
    }

    /** How many requests came again because they were under way, and not reported, when the process was killed. */
    int again() {
        return again;
    }

    /**
     * Kills so often, in turns after a number of reports, a time since the start and a time since the first new report, all
     * by chance; then lets it come to its end; gives how many calls were reported before the last start.
     */
    int through(int kills, Random random) throws IOException, InterruptedException, ProblemException {
        for (var kill = 0; kill < kills; kill++) {
            once(
                    switch (kill % 3) {
                        case 0 -> new Moment(random.nextInt(MOST_BEFORE_KILL), NEVER, NEVER);
                        case 1 -> new Moment(NEVER, random.nextInt(LONGEST_AFTER_FIRST), NEVER);
                        default -> new Moment(NEVER, NEVER, random.nextInt(LONGEST_MILLIS));
                    });
        }
        var before = reported.size();
        once(new Moment(NEVER, NEVER, NEVER));
        kept();
        return before;
    }

    /** When to kill: after so many new reports, so many milliseconds after the first of them, or after the start. */
    private record Moment(int reports, int sinceFirst, int sinceStart) {}

    private static void later(int millis, Runnable kill) {
        if (millis < NEVER) {
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(kill);
        }
    }

    private void once(Moment moment) throws IOException, InterruptedException {
        var seenBefore = server.seen().size();
        var reportedBefore = new HashSet<String>();
        reported.forEach(number -> reportedBefore.add(bodies.get(number)));
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        study.toString(),
                        plan.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // by its handle, which leaves the stream open: what it said before it died still counts
        Runnable kill = () -> child.toHandle().destroyForcibly();
        later(moment.sinceStart(), kill);
        var read = 0;
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (reported.add(Long.valueOf(line)) && read++ == 0) {
                    later(moment.sinceFirst(), kill);
                }
                if (read > moment.reports()) {
                    kill.run();
                }
            }
        }
        if (!child.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("the child did not end");
        }
        early += read == 0 ? 1 : 0;
        var earlier = new HashSet<String>();
        server.seen().subList(0, seenBefore).forEach(request -> earlier.add(request.body()));
        for (var request : server.seen().subList(seenBefore, server.seen().size())) {
            again += earlier.contains(request.body()) ? 1 : 0;
            if (reportedBefore.contains(request.body())) {
                wrong.add("asked again although it was reported: " + request.body());
            }
        }
    }

    /** Every call that was reported has its reply, as the server sent it. */
    private void kept() throws ProblemException, InterruptedException {
        try (var opened = StudyFile.open(study);
                var run = open(opened);
                var replies = opened.runs().begin(run.run(), run.identity())) {
            for (var number : reported) {
                var body = bodies.get(number);
                var key = RequestKey.of(body, "demo", run.identity(), 0);
                var reply = replies.replies().kept(key);
                if (reply.isEmpty() || !reply.get().body().contains("\"id\":\"" + body.hashCode() + "\"")) {
                    wrong.add("lost although it was reported: " + number);
                }
            }
            if (reported.size() != bodies.size()) {
                wrong.add(reported.size() + " of " + bodies.size() + " calls were reported in the end");
            }
        }
        wrong.addAll(StudyFile.check(study).stream()
                .filter(p -> p.code().startsWith("store."))
                .map(String::valueOf)
                .toList());
    }

    private PlanRun open(StudyFile opened) throws ProblemException, InterruptedException {
        return open(opened, plan);
    }

    private static PlanRun open(StudyFile opened, Path plan) throws ProblemException, InterruptedException {
        try {
            var file = PlanReader.read(plan);
            return PlanRun.open(
                    file,
                    file.endpoints().get(0),
                    opened.survey("s").orElseThrow(),
                    Engines.found(),
                    place -> Optional.empty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The child: says the number of each call whose reply is reported as received, reused ones too. */
    public static void main(String[] arguments) throws ProblemException, InterruptedException {
        try (var study = StudyFile.open(Path.of(arguments[0]));
                var run = open(study, Path.of(arguments[1]))) {
            run.ask(
                    study.runs(),
                    false,
                    new Runner.Watch(
                            (call, received, reply, reused) -> {
                                System.out.println(call.number());
                                System.out.flush();
                            },
                            new RunControl()),
                    problem -> {});
        }
    }
}
