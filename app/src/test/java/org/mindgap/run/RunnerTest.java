package org.mindgap.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.Want;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;

class RunnerTest {
    private static final Retrying QUICK = new Retrying(4, Duration.ofMillis(1), Duration.ofMillis(4));

    /** Replies in memory; what is kept stays. */
    private static class Memory implements Replies {
        private final Map<RequestKey, Received> kept = new ConcurrentHashMap<>();
        private final List<Long> reused = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Optional<Received> kept(RequestKey key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public CompletableFuture<Void> keep(
                RequestKey key, PlannedCall call, String wire, String body, Received received) {
            kept.put(key, received);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void reuse(RequestKey key, PlannedCall call) {
            reused.add(call.number());
        }
    }

    /** An endpoint whose reply is what a test says; the body is the prompt's text. */
    private static final class Scripted implements Asker {
        private final Function<String, Outcome> script;
        private final Function<String, ModelReply.Origin> origin;
        private final AtomicInteger sent = new AtomicInteger();

        Scripted(Function<String, Outcome> script, Function<String, ModelReply.Origin> origin) {
            this.script = script;
            this.origin = origin;
        }

        Scripted(Function<String, Outcome> script) {
            this(script, body -> new ModelReply.Origin("stop", "m", "fp", 10, 1));
        }

        @Override
        public String wire() {
            return "scripted";
        }

        @Override
        public Identity identity() {
            return new Identity("m", "d", "");
        }

        @Override
        public Ability ability() {
            return Ability.TEXT_ONLY;
        }

        @Override
        public String body(Call call) {
            return call.prompt().messages().get(0).text();
        }

        @Override
        public Received ask(String body, BooleanSupplier stopped) {
            sent.incrementAndGet();
            var outcome = script.apply(body);
            return new Received(outcome, 200, body, Instant.EPOCH, Duration.ZERO, Optional.empty());
        }

        @Override
        public ModelReply read(Call call, Received received) {
            return received.transport() == Outcome.RECEIVED
                    ? new ModelReply(Outcome.RECEIVED, "A", "", List.of(), List.of(), origin.apply(received.body()))
                    : ModelReply.failed(received.transport());
        }
    }

    private static List<PlannedCall> calls(int number) {
        var calls = new ArrayList<PlannedCall>();
        for (var i = 0; i < number; i++) {
            calls.add(call(i, "ask " + i));
        }
        return calls;
    }

    private static PlannedCall call(int number, String text) {
        return new PlannedCall(
                number,
                "e",
                new PlannedCall.Subject("s", "q" + number, Group.everyone()),
                Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                Mode.SAMPLED,
                0,
                new Call(
                        Want.TEXT,
                        new Prompt(List.of(Message.user(text)), "", List.of(), List.of()),
                        Decoding.at(1, 1)));
    }

    private static RunPlan.Limits atOnce(int requests) {
        return new RunPlan.Limits(OptionalDouble.empty(), OptionalLong.empty(), Optional.empty(), requests);
    }

    private static Runner.Watch unwatched() {
        return new Runner.Watch((call, received, reply, again) -> {}, new RunControl());
    }

    private static RunResult run(Asker asker, Replies replies, RunPlan.Limits limits, List<PlannedCall> calls)
            throws ProblemException, InterruptedException {
        return new Runner(asker, "e", replies, limits, Optional.empty(), QUICK, unwatched()).run(calls.iterator());
    }

    @Test
    void everyCallIsAskedOnceAndAgainNeverPaidFor() throws ProblemException, InterruptedException {
        var memory = new Memory();
        var first = new Scripted(body -> Outcome.RECEIVED);
        var result = run(first, memory, atOnce(8), calls(200));
        assertThat(result.ending()).isEqualTo(Ending.DONE);
        assertThat(first.sent).hasValue(200);
        assertThat(result.count(Outcome.RECEIVED)).isEqualTo(200);
        assertThat(result.spent().promptTokens()).isEqualTo(2000);
        var second = new Scripted(body -> Outcome.RECEIVED);
        var again = run(second, memory, atOnce(8), calls(210));
        assertThat(second.sent).hasValue(10);
        assertThat(again.reused()).isEqualTo(200);
        assertThat(again.spent().promptTokens()).isEqualTo(100);
    }

    @Test
    void whatMayGoWellIsTriedAgainAndWhatMayNotIsNot() throws ProblemException, InterruptedException {
        var tries = new ConcurrentHashMap<String, Integer>();
        var asker = new Scripted(body -> {
            var time = tries.merge(body, 1, Integer::sum);
            return switch (body) {
                case "ask 0" -> time < 3 ? Outcome.RATE_LIMITED : Outcome.RECEIVED;
                case "ask 1" -> Outcome.SERVER_ERROR;
                case "ask 2" -> Outcome.REFUSED_REQUEST;
                default -> Outcome.RECEIVED;
            };
        });
        var result = run(asker, new Memory(), atOnce(2), calls(10));
        assertThat(tries).containsEntry("ask 0", 3).containsEntry("ask 1", 4).containsEntry("ask 2", 1);
        assertThat(result.ending()).isEqualTo(Ending.DONE);
        assertThat(result.count(Outcome.RECEIVED)).isEqualTo(8);
        assertThat(result.count(Outcome.SERVER_ERROR)).isEqualTo(1);
        assertThat(result.count(Outcome.RATE_LIMITED)).isZero();
    }

    /** Whoever watches sees why nothing comes: each wait is told, and its end. */
    @Test
    void callsThatWaitAreToldAndSoIsThatTheyAreSentAgain() throws ProblemException, InterruptedException {
        var told = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        var listener = new RunListener() {
            @Override
            public void settled(PlannedCall call, Received received, ModelReply reply, boolean reused) {
                told.add("settled " + reply.outcome());
            }

            @Override
            public void waits(Outcome why) {
                told.add("waits " + why);
            }

            @Override
            public void again() {
                told.add("again");
            }
        };
        var tries = new AtomicInteger();
        var asker = new Scripted(body -> tries.incrementAndGet() < 3 ? Outcome.RATE_LIMITED : Outcome.RECEIVED);
        var watch = new Runner.Watch(listener, new RunControl());
        new Runner(asker, "e", new Memory(), atOnce(1), Optional.empty(), QUICK, watch).run(calls(1).iterator());
        assertThat(told)
                .containsExactly("waits RATE_LIMITED", "again", "waits RATE_LIMITED", "again", "settled RECEIVED");
    }

    @Test
    void whatFailedIsAskedAgainInTheNextRun() throws ProblemException, InterruptedException {
        var memory = new Memory();
        run(new Scripted(body -> body.equals("ask 3") ? Outcome.EMPTY : Outcome.RECEIVED), memory, atOnce(3), calls(6));
        var second = new Scripted(body -> Outcome.RECEIVED);
        var result = run(second, memory, atOnce(3), calls(6));
        assertThat(second.sent).hasValue(1);
        assertThat(result.count(Outcome.RECEIVED)).isEqualTo(6);
    }

    @Test
    void anEndpointWithoutProbabilitiesEndsTheRunAtOnce() throws ProblemException, InterruptedException {
        var asker = new Scripted(body -> Outcome.NO_PROBABILITIES);
        var result = run(asker, new Memory(), atOnce(1), calls(50));
        assertThat(result.ending()).isEqualTo(Ending.CANNOT_SERVE);
        assertThat(result.cause()).contains(Outcome.NO_PROBABILITIES);
        assertThat(asker.sent).hasValue(1);
        assertThat(result.count(Outcome.RECEIVED)).isZero();
    }

    @Test
    void anotherModelUnderTheSameNameEndsTheRun() throws ProblemException, InterruptedException {
        var asker = new Scripted(
                body -> Outcome.RECEIVED,
                body -> new ModelReply.Origin("stop", "m", body.equals("ask 7") ? "other" : "fp", 1, 1));
        var result = run(asker, new Memory(), atOnce(1), calls(50));
        assertThat(result.ending()).isEqualTo(Ending.MODEL_CHANGED);
        assertThat(asker.sent).hasValue(8);
    }

    /** Two machines behind one address: once somebody said that they are one model, marks end no run; another name does. */
    @Test
    void severalMarksOfOneModelEndNoRunOnceThatWasSaid() throws ProblemException, InterruptedException {
        for (var name : List.of("m", "other")) {
            var asker = new Scripted(
                    body -> Outcome.RECEIVED,
                    body -> new ModelReply.Origin(
                            "stop",
                            body.equals("ask 30") ? name : "m",
                            "fp" + Integer.parseInt(body.substring(4)) % 2,
                            1,
                            1));
            var runner = new Runner(asker, "e", new Memory(), atOnce(1), Optional.empty(), QUICK, unwatched());
            runner.oneModel();
            var result = runner.run(calls(50).iterator());
            assertThat(result.ending()).isEqualTo(name.equals("m") ? Ending.DONE : Ending.MODEL_CHANGED);
        }
    }

    private static RunPlan.Limits tokens(long most, int atOnce) {
        return new RunPlan.Limits(OptionalDouble.empty(), OptionalLong.of(most), Optional.empty(), atOnce);
    }

    /** Servers that tell no tokens, or more than there can be, do not lead past a limit. */
    @Test
    void wrongCountsDoNotLeadPastALimit() throws Exception {
        for (var told : new long[][] {{0, 0}, {Long.MAX_VALUE, Long.MAX_VALUE}, {-1, 5}}) {
            var asker = new Scripted(
                    body -> Outcome.RECEIVED, body -> new ModelReply.Origin("stop", "m", "fp", told[0], told[1]));
            var result = run(asker, new Memory(), tokens(200, 1), calls(50));

            assertThat(result.ending()).isEqualTo(Ending.TOKENS);
            assertThat(asker.sent.get()).isLessThan(6);
        }
    }

    /** The prompts of these tests take 42.3 or 42.7 tokens at most ("ask 10" / 3 and 40), their answers 1. */
    @Test
    void limitsHold() throws ProblemException, InterruptedException {
        var asker = new Scripted(body -> Outcome.RECEIVED);
        var stopped = run(asker, new Memory(), tokens(80, 1), calls(50));
        assertThat(stopped.ending()).isEqualTo(Ending.TOKENS);
        // 11 tokens each; after four there are 44, and 42.7 more might be too many
        assertThat(asker.sent).hasValue(4);
        assertThat(stopped.asked()).isEqualTo(4);
        var money = new RunPlan.Limits(OptionalDouble.of(3), OptionalLong.empty(), Optional.empty(), 1);
        assertThatThrownBy(() -> run(asker, new Memory(), money, calls(1))).hasMessageContaining("no-price");
        var priced = new Runner(
                        new Scripted(body -> Outcome.RECEIVED),
                        "e",
                        new Memory(),
                        money,
                        Optional.of(new Price("m", 40_000, 0, "USD", "")),
                        QUICK,
                        unwatched())
                .run(calls(50).iterator());
        // 10 tokens of 40,000 per million are 0.4, the most that a prompt might take 1.7
        assertThat(priced.ending()).isEqualTo(Ending.MONEY);
        assertThat(priced.asked()).isEqualTo(4);
        assertThat(priced.spent().money()).isEqualTo(1.6, org.assertj.core.api.Assertions.within(1e-9));
        var time = new RunPlan.Limits(OptionalDouble.empty(), OptionalLong.empty(), Optional.of(Duration.ZERO), 1);
        assertThat(run(asker, new Memory(), time, calls(5)).ending()).isEqualTo(Ending.TIME);
    }

    @Test
    void manyAtOnceKeepToTheLimitTogetherAndAllThatWasSentCounts() throws ProblemException, InterruptedException {
        for (var most = 100; most <= 500; most += 80) {
            var memory = new Memory();
            var asker = new Scripted(body -> Outcome.RECEIVED);
            var result = run(asker, memory, tokens(most, 16), calls(100));
            assertThat(result.ending()).isEqualTo(Ending.TOKENS);
            assertThat(result.spent().promptTokens() + result.spent().answerTokens())
                    .isLessThanOrEqualTo(most)
                    .isGreaterThan(most - 45);
            assertThat(result.count(Outcome.RECEIVED)).isEqualTo(asker.sent.get());
            assertThat(memory.kept).hasSize(asker.sent.get());
        }
    }

    @Test
    void repliesThatDoNotTellTheirTokensCountAsTheMostTheyMayHave() throws ProblemException, InterruptedException {
        var silent = new Scripted(body -> Outcome.RECEIVED, body -> ModelReply.Origin.UNKNOWN);
        var result = run(silent, new Memory(), tokens(100, 4), calls(50));
        assertThat(result.ending()).isEqualTo(Ending.TOKENS);
        assertThat(silent.sent).hasValue(2);
        assertThat(result.spent().untold()).isEqualTo(2);
    }

    @Test
    void conditionsThatRenderAlikeArePaidForOnce() throws ProblemException, InterruptedException {
        var memory = new Memory();
        var asker = new Scripted(body -> Outcome.RECEIVED);
        var same = List.of(call(0, "same"), call(1, "same"), call(2, "same"));
        var result = run(asker, memory, atOnce(3), same);
        assertThat(asker.sent).hasValue(1);
        assertThat(result.reused()).isEqualTo(2);
        assertThat(memory.reused).hasSize(2);
    }

    @Test
    void pausedNothingIsAskedAndStoppedNothingMore() throws Exception {
        var control = new RunControl();
        var reached = new CountDownLatch(1);
        var settled = Collections.synchronizedSet(new HashSet<Long>());
        var watch = new Runner.Watch(
                (call, received, reply, again) -> {
                    settled.add(call.number());
                    if (settled.size() == 3) {
                        reached.countDown();
                    }
                },
                control);
        var asker = new Scripted(body -> {
            if (body.equals("ask 2")) {
                control.pause();
            }
            return Outcome.RECEIVED;
        });
        var runner = new Runner(asker, "e", new Memory(), atOnce(1), Optional.empty(), QUICK, watch);
        var result = new CompletableFuture<RunResult>();
        var thread = new Thread(() -> {
            try {
                result.complete(runner.run(calls(100).iterator()));
            } catch (InterruptedException e) {
                result.completeExceptionally(e);
            }
        });
        thread.start();
        reached.await();
        assertThat(control.paused()).isTrue();
        assertThat(asker.sent).hasValue(3);
        control.stop();
        assertThat(result.get().ending()).isEqualTo(Ending.STOPPED);
        assertThat(asker.sent).hasValue(3);
    }

    @Test
    void whatCannotBeKeptEndsTheRun() throws ProblemException {
        var broken = new Memory() {
            @Override
            public CompletableFuture<Void> keep(
                    RequestKey key, PlannedCall call, String wire, String body, Received received) {
                return CompletableFuture.failedFuture(new IllegalStateException("disk full"));
            }
        };
        var asker = new Scripted(body -> Outcome.RECEIVED);
        assertThatThrownBy(() -> run(asker, broken, atOnce(8), calls(1_000))).hasRootCauseMessage("disk full");
        // how many of the ten askers (eight, and two that have their next request ready) had sent another one before
        // they
        // learnt of the first failure is chance; what counts is that it ends the run, far from the thousandth
        assertThat(asker.sent).hasValueBetween(1, 100);
    }

    @Test
    void memoryThatRunsOutIsNoEndOfTheCalls() {
        var asker = new Scripted(body -> {
            throw new OutOfMemoryError("made");
        });
        assertThatThrownBy(() -> run(asker, new Memory(), atOnce(2), calls(10))).hasRootCauseMessage("made");
    }

    @Test
    @Timeout(60)
    void othersAreAskedWhileAReplyIsMadeDurableAndNoneIsReportedBefore() throws Exception {
        var disk = new CompletableFuture<Void>();
        var slow = new Memory() {
            @Override
            public CompletableFuture<Void> keep(
                    RequestKey key, PlannedCall call, String wire, String body, Received received) {
                return super.keep(key, call, wire, body, received).thenCompose(kept -> disk);
            }
        };
        var tooEarly = new AtomicInteger();
        var told = new AtomicInteger();
        var watch = new Runner.Watch(
                (call, received, reply, again) -> {
                    told.incrementAndGet();
                    tooEarly.addAndGet(disk.isDone() ? 0 : 1);
                },
                new RunControl());
        var sent = new AtomicInteger();
        // four at once have four replies on their way to the disk and ask for four more before it moves
        var asker = new Scripted(body -> {
            if (sent.incrementAndGet() == 8) {
                disk.complete(null);
            }
            return Outcome.RECEIVED;
        });
        var result = new Runner(asker, "e", slow, atOnce(4), Optional.empty(), QUICK, watch)
                .run(calls(100).iterator());
        assertThat(result.count(Outcome.RECEIVED)).isEqualTo(100);
        assertThat(told).hasValue(100);
        assertThat(tooEarly).hasValue(0);
    }

    @Test
    void theServersWaitIsHeldAndItsBurdenHalvesThePace() throws InterruptedException {
        var pace = new Pace(16);
        assertThat(pace.allowed()).isEqualTo(4);
        for (var i = 0; i < 200; i++) {
            pace.enter();
            pace.leave(Outcome.RECEIVED, Optional.empty());
        }
        assertThat(pace.allowed()).isEqualTo(16);
        pace.enter();
        pace.leave(Outcome.RATE_LIMITED, Optional.empty());
        assertThat(pace.allowed()).isEqualTo(8);
        pace.enter();
        var before = System.nanoTime();
        pace.leave(Outcome.RECEIVED, Optional.of(Duration.ofMillis(30)));
        pace.enter();
        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
    }
}
