package org.mindgap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.read.Missing;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.inference.Engines;
import org.mindgap.job.JobContext;
import org.mindgap.run.Identity;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.RequestKey;
import org.mindgap.store.NewRun;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;

/** How long a million replies take to be kept, each durable, read, and read again under another policy for options. */
@Tag("bench")
class RepliesBench {
    private static final int REPLIES = Integer.getInteger("mindgap.bench.replies", 1_000_000);
    private static final int THREADS = 2;
    private static final int UNDER_WAY = 10_000;

    @TempDir
    Path folder;

    @Test
    void repliesKeptAndReadAgain() throws Exception {
        var file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(AskedSurvey.of(150), JobContext.unwatched());
            try (var run = AskedPlan.open(study, folder, "http://127.0.0.1:9/v1", THREADS)) {
                var made = new ArrayList<PlannedCall>();
                run.calls(p -> {}).forEachRemaining(made::add);
                var identity = new Identity("demo", "", "");
                var begun = new NewRun("Bench", "s", run.endpoint(), "{}", "{}");
                var keeping = Measured.of(() -> keep(study, begun, identity, made));
                var id = StudyRuns.id(begun, identity);
                var engines = PlanRun.reader(Engines.found());
                var first = Measured.of(() -> {
                    var answers = study.runs().answers(id, ReadingRules.STANDARD, engines, JobContext.unwatched());
                    assertThat(answers.counts().values().stream()
                                    .mapToLong(n -> n)
                                    .sum())
                            .isEqualTo(REPLIES);
                });
                var other = new ReadingRules(Missing.OPINIONS_QA, LabelReading.Spellings.SUM, TextForm.SUM);
                var again = Measured.of(() -> {
                    var answers = study.runs().answers(id, other, engines, JobContext.unwatched());
                    assertThat(answers.counts().values().stream()
                                    .mapToLong(n -> n)
                                    .sum())
                            .isEqualTo(REPLIES);
                });
                Measured.say(
                        "replies.txt",
                        String.format(
                                Locale.ROOT,
                                "%d replies, load %.1f: kept in %.1f s (%.1f s CPU), read %.1f s (%.1f s CPU), read"
                                        + " again by other rules %.1f s (%.1f s CPU); kept and read again: %.1f s; file"
                                        + " %d MB, heap at most %d of %d MB",
                                REPLIES,
                                Measured.load(),
                                keeping.seconds(),
                                keeping.cpuMillis() / 1000,
                                first.seconds(),
                                first.cpuMillis() / 1000,
                                again.seconds(),
                                again.cpuMillis() / 1000,
                                keeping.seconds() + again.seconds(),
                                Files.size(file) / 1_000_000,
                                peak() / 1_000_000,
                                Runtime.getRuntime().maxMemory() / 1_000_000));
            }
        }
    }

    /** The most that all parts of the heap held, each at its own moment. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void keep(StudyFile study, NewRun begun, Identity identity, List<PlannedCall> made)
            throws Exception {
        try (var open = study.runs().begin(begun, identity)) {
            var threads = new ArrayList<CompletableFuture<Void>>();
            for (var part = 0; part < THREADS; part++) {
                var from = (int) ((long) REPLIES * part / THREADS);
                var to = (int) ((long) REPLIES * (part + 1) / THREADS);
                threads.add(CompletableFuture.runAsync(() -> keep(open, identity, made, from, to)));
            }
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static void keep(StudyRuns.OpenRun open, Identity identity, List<PlannedCall> made, int from, int to) {
        var reply = AnsweringProcess.REPLY.split("%s", -1);
        var bodies = made.stream()
                .map(call -> ",\"messages\":[{\"role\":\"user\",\"content\":\""
                        + call.call().prompt().messages().get(0).text().replace("\n", "\\n") + "\"}]}")
                .toList();
        var failed = new AtomicReference<Throwable>();
        var onTheWay = new Semaphore(UNDER_WAY);
        for (var i = from; i < to; i++) {
            var place = i / Math.max(1, REPLIES / made.size()) % made.size();
            var like = made.get(place);
            var body = "{\"model\":\"demo\",\"seed\":" + i + bodies.get(place);
            var call = new PlannedCall(i, "demo", like.subject(), like.condition(), like.mode(), i, like.call());
            var received = new Received(
                    Outcome.RECEIVED,
                    200,
                    reply[0] + "1." + (i * 7919L % 1_000_003) + reply[1],
                    Instant.EPOCH,
                    Duration.ofMillis(20),
                    Optional.empty());
            onTheWay.acquireUninterruptibly();
            var unused = open.replies()
                    .keep(RequestKey.of(body, "demo", identity, i), call, "openai.chat", body, received)
                    .handle((nothing, failure) -> {
                        failed.compareAndSet(null, failure);
                        onTheWay.release();
                        return failure == null;
                    });
        }
        onTheWay.acquireUninterruptibly(UNDER_WAY);
        assertThat(failed.get()).isNull();
    }
}
