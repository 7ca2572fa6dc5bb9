package org.mindgap.inference.recorded;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Want;
import org.mindgap.problem.Problem;

/**
 * Plays a recording. Each draw that was recorded is given once: a draw beyond the last is not recorded, since the same
 * again would count as new. Which draw is meant is said by the seed, as plans write it (its remainder by 1,000,003 is the
 * repeat); without one they come in their order. Safe for many threads.
 */
final class Player {
    private static final long REPEATS = 1_000_003;

    private final Recording recording;
    private final Playback playback;
    private final RunningClock clock;
    private final Map<String, Integer> drawn = new HashMap<>();
    private long beginning;
    private long nextNanos;
    private long turns;

    Player(Recording recording, Playback playback) {
        this(recording, playback, RunningClock.SYSTEM);
    }

    /** @param clock what the speed is kept by */
    Player(Recording recording, Playback playback, RunningClock clock) {
        this.clock = clock;
        this.recording = recording;
        this.playback = playback;
        this.nextNanos = clock.nanos();
    }

    /**
     * What is asked.
     *
     * @param body of the request, as it came
     * @param chat what it asks, where it is in OpenAI's chat format
     */
    record Wanted(String body, Optional<ChatRequest> chat) {
        static Wanted of(String body) {
            return new Wanted(body, ChatRequest.of(body));
        }
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

    /** Blocks as long as the speed says, or until it is stepped. */
    Played play(Wanted wanted, BooleanSupplier stopped) {
        if (recording.replies(wanted.body()).isEmpty()
                && wanted.chat().filter(c -> recording.knows(c.words())).isEmpty()) {
            return new Played.NotAsked();
        }
        if (look(wanted) instanceof Played.Answer answer && !pause(answer.reply(), stopped)) {
            return new Played.Stopped();
        }
        return playback.await(stopped) ? found(wanted, true) : new Played.Stopped();
    }

    /** What play would give, at once and without using up a draw. */
    Played look(Wanted wanted) {
        return found(wanted, false);
    }

    private Played found(Wanted wanted, boolean use) {
        var exact = recording.replies(wanted.body());
        if (!exact.isEmpty()) {
            return exact(wanted, exact, use);
        }
        if (wanted.chat().filter(c -> recording.knows(c.words())).isEmpty()) {
            return new Played.NotAsked();
        }
        var chat = wanted.chat().get();
        var words = recording.replies(chat.words(), RecordedReply.Kind.WORDS);
        var chances = recording.replies(
                chat.words(), chat.want() == Want.TEXT_CHANCES ? RecordedReply.Kind.TEXTS : RecordedReply.Kind.CHANCES);
        if (chat.want() != Want.TEXT && !chances.isEmpty()) {
            return new Played.Answer(chances.get(0));
        }
        // where probabilities are wanted and none were recorded, words come without them, as from any server
        return words.isEmpty() || chat.want() == Want.TEXT_CHANCES
                ? new Played.OtherKind()
                : draw(chat.words(), words, chat.seed(), use);
    }

    /** A request that was sent once has one reply; one that was sent again and again has as many. */
    private Played exact(Wanted wanted, List<RecordedReply> replies, boolean use) {
        var named = wanted.chat().map(ChatRequest::seed).orElse(OptionalLong.empty());
        return replies.size() == 1 && (named.isPresent() || replies.get(0).kind() != RecordedReply.Kind.WORDS)
                ? new Played.Answer(replies.get(0))
                : draw(wanted.body(), replies, OptionalLong.empty(), use);
    }

    private synchronized Played draw(String prompt, List<RecordedReply> words, OptionalLong seed, boolean use) {
        if (beginning != playback.beginnings()) {
            beginning = playback.beginnings();
            drawn.clear();
        }
        if (seed.isPresent()) {
            return named(words, (int) Math.floorMod(seed.getAsLong(), REPEATS));
        }
        var repeat = drawn.getOrDefault(prompt, 0);
        if (use) {
            drawn.put(prompt, repeat + 1);
        }
        return repeat < words.size() ? new Played.Answer(words.get(repeat)) : new Played.NoMoreDraws(words.size());
    }

    private static Played named(List<RecordedReply> words, int repeat) {
        if (words.get(0).draw() < 0) {
            return repeat < words.size() ? new Played.Answer(words.get(repeat)) : new Played.NoMoreDraws(words.size());
        }
        return words.stream()
                .filter(w -> w.draw() == repeat)
                .findFirst()
                .<Played>map(Played.Answer::new)
                .orElseGet(() -> new Played.NoMoreDraws(words.size()));
    }

    /** What is lacking, in words; nothing where there is an answer. */
    Optional<Problem> lacking(Wanted wanted) {
        var played = look(wanted);
        var words = wanted.chat().map(ChatRequest::words).orElse("");
        var question = recording.how(words).question();
        var name = question.isEmpty() ? "?" : question;
        if (played instanceof Played.OtherKind) {
            return Optional.of(Problem.error(
                    recording.replies(words, RecordedReply.Kind.CHANCES).isEmpty()
                            ? "inference.lacks-kind"
                            : "inference.lacks-draws",
                    name));
        }
        if (played instanceof Played.NoMoreDraws draws) {
            return Optional.of(Problem.error("inference.lacks-more", name, draws.recorded()));
        }
        return played instanceof Played.NotAsked
                ? Optional.of(recording.nearby().lacking(words))
                : Optional.empty();
    }

    /** Waits as the speed says; whoever steps is not kept waiting by it. */
    private boolean pause(RecordedReply reply, BooleanSupplier stopped) {
        var came = clock.nanos();
        while (!playback.stepping()) {
            var turn = playback.turns();
            if (clock.await(until(reply, came, turn), () -> stopped.getAsBoolean() || playback.turns() != turn)) {
                return true;
            }
            if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
        return true;
    }

    private long until(RecordedReply reply, long came, long turn) {
        var speed = playback.speed();
        return speed.asRecorded() ? came + reply.took().toNanos() : slot(speed.between(), turn);
    }

    /** When this answer may leave: answers of all threads share the speed. What was to be before a change is forgotten. */
    private synchronized long slot(Duration between, long turn) {
        var now = clock.nanos();
        if (turn != turns) {
            turns = turn;
            nextNanos = now;
        }
        if (between.isZero()) {
            return now;
        }
        nextNanos = Math.max(now, nextNanos + between.toNanos());
        return nextNanos;
    }
}
