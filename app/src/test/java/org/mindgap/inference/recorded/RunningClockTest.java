package org.mindgap.inference.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;

/** The pace of a recording, by a clock of its own: no test waits. */
class RunningClockTest {
    private static final String BODY = "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Well?\"}]}";
    private static final BooleanSupplier GO_ON = () -> false;

    @TempDir
    Path folder;

    /** Time goes by only where somebody waits. */
    private static final class Given implements RunningClock {
        private long now = 5;
        private final List<Long> passed = new ArrayList<>();

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void pass(long nanos) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            passed.add(nanos);
            now += nanos;
        }

        Duration waited() {
            return Duration.ofNanos(now - 5);
        }
    }

    private Player player(Speed speed, RunningClock clock) throws Exception {
        var line = "{\"schema\":\"run/1\",\"q\":\"Q2\",\"mode\":\"sampling\",\"model\":\"demo\",\"prompt\":"
                + "[{\"role\":\"user\",\"content\":\"Well?\"}],\"ms\":730,\"raw\":\"word\"}\n";
        var file = Files.writeString(folder.resolve("session.jsonl"), line.repeat(4));
        var recording =
                new RunFile(file).read(JobContext.unwatched()).recordings().get(0);
        return new Player(recording, new Playback(speed), clock);
    }

    private static Player.Played play(Player player, BooleanSupplier stopped) {
        return player.play(Player.Wanted.of(BODY), stopped);
    }

    @Test
    void soManyInASecond() throws Exception {
        var clock = new Given();
        var player = player(Speed.perSecond(4), clock);
        for (var i = 0; i < 3; i++) {
            assertThat(play(player, GO_ON)).isInstanceOf(Player.Played.Answer.class);
        }
        assertThat(clock.waited()).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void asLongAsItTook() throws Exception {
        var clock = new Given();
        play(player(Speed.AS_RECORDED, clock), GO_ON);
        assertThat(clock.waited()).isEqualTo(Duration.ofMillis(730));
    }

    @Test
    void atOnceWaitsForNothing() throws Exception {
        var clock = new Given();
        play(player(Speed.AT_ONCE, clock), GO_ON);
        assertThat(clock.passed).isEmpty();
    }

    @Test
    void whoeverStopsItWaitsForOneLookAtMost() throws Exception {
        var clock = new Given();
        var played = play(player(Speed.AS_RECORDED, clock), () -> clock.passed.size() == 2);
        assertThat(played).isInstanceOf(Player.Played.Stopped.class);
        assertThat(clock.passed).containsExactly(RunningClock.LOOK_NANOS, RunningClock.LOOK_NANOS);
    }

    @Test
    void anInterruptEndsTheWaitAndIsPassedOn() throws Exception {
        var player = player(Speed.AS_RECORDED, new Given());
        Thread.currentThread().interrupt();
        assertThat(play(player, GO_ON)).isInstanceOf(Player.Played.Stopped.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theSystemsClockRunsOn() throws Exception {
        var from = RunningClock.SYSTEM.nanos();
        RunningClock.SYSTEM.pass(1_000_000);
        assertThat(RunningClock.SYSTEM.nanos() - from).isGreaterThanOrEqualTo(1_000_000);
    }
}
