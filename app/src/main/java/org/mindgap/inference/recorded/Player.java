package org.mindgap.inference.recorded;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Want;

/**
 * Plays a recording. Each draw that was recorded is given once: a draw beyond the last is not recorded, since the same
 * again would count as new. Which draw is meant is said by the seed, as plans write it (its remainder by 1,000,003 is the
 * repeat); without one they come in their order. Safe for many threads.
 */
final class Player {
    private static final long REPEATS = 1_000_003;
    private static final long LOOK_NANOS = 50_000_000;

    private final Recording recording;
    private final Speed speed;
    private final Playback playback;
    private final Map<String, Integer> drawn = new HashMap<>();
    private long beginning;
    private long nextNanos;

    Player(Recording recording, Speed speed, Playback playback) {
        this.recording = recording;
        this.speed = speed;
        this.playback = playback;
        this.nextNanos = System.nanoTime();
    }

    /** What became of a question. */
    sealed interface Played {
        record Answer(RecordedReply reply) implements Played {}

        /** Nobody asked this when it was recorded. */
        record NotAsked() implements Played {}

        /** It was asked, and what came back is of another kind: probabilities instead of words. */
        record OtherKind() implements Played {}

        /** It was asked, not as often. */
        record NoMoreDraws(int recorded) implements Played {}

        record Stopped() implements Played {}
    }

    Recording recording() {
        return recording;
    }

    /** Blocks as long as the speed says. */
    Played play(String prompt, Want want, OptionalLong seed, BooleanSupplier stopped) {
        if (!recording.knows(prompt)) {
            return new Played.NotAsked();
        }
        if (!playback.await(stopped)) {
            return new Played.Stopped();
        }
        var found = found(prompt, want, seed);
        if (found instanceof Played.Answer answer && !pause(answer.reply(), stopped)) {
            return new Played.Stopped();
        }
        return found;
    }

    private Played found(String prompt, Want want, OptionalLong seed) {
        var words = recording.replies(prompt, RecordedReply.Kind.WORDS);
        var chances = recording.replies(prompt, RecordedReply.Kind.CHANCES);
        if (want != Want.TEXT && !chances.isEmpty()) {
            return new Played.Answer(chances.get(0));
        }
        // where probabilities are wanted and none were recorded, words come without them, as from any server
        return words.isEmpty() ? new Played.OtherKind() : draw(prompt, words, seed);
    }

    private synchronized Played draw(String prompt, List<RecordedReply> words, OptionalLong seed) {
        if (beginning != playback.beginnings()) {
            beginning = playback.beginnings();
            drawn.clear();
        }
        var repeat = seed.isPresent()
                ? (int) Math.floorMod(seed.getAsLong(), REPEATS)
                : drawn.merge(prompt, 1, Integer::sum) - 1;
        return repeat < words.size() ? new Played.Answer(words.get(repeat)) : new Played.NoMoreDraws(words.size());
    }

    private boolean pause(RecordedReply reply, BooleanSupplier stopped) {
        var until = System.nanoTime() + reply.took().toNanos();
        if (!speed.asRecorded()) {
            until = slot(speed.between());
        }
        while (until - System.nanoTime() > 0) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            try {
                Thread.sleep(Duration.ofNanos(Math.min(LOOK_NANOS, Math.max(1, until - System.nanoTime())))
                                .toMillis()
                        + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** When this answer may leave: answers of all threads share the speed. */
    private synchronized long slot(Duration between) {
        var now = System.nanoTime();
        if (between.isZero()) {
            return now;
        }
        nextNanos = Math.max(now, nextNanos + between.toNanos());
        return nextNanos;
    }
}
