package org.mindgap.asking;

import com.sun.jna.Function;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mindgap.inference.key.ChildEnvironment;

/**
 * Keeps this computer from falling asleep while a run goes on, as each operating system has it: systemd-inhibit (Linux),
 * caffeinate (macOS), SetThreadExecutionState (Windows). Ends with the program, however that ends. Where nothing of the
 * kind is there, a run goes on all the same and {@link #held} says so.
 */
public final class Awake implements AutoCloseable {
    private static final long PROMPT_REFUSAL_MILLIS = 300;
    private static final int CONTINUOUS_SYSTEM_REQUIRED = 0x80000001;
    private static final int CONTINUOUS = 0x80000000;

    private final Optional<Process> helper;
    private final CountDownLatch over = new CountDownLatch(1);
    private final boolean byItself;

    private Awake(Optional<Process> helper, boolean byItself) {
        this.helper = helper;
        this.byItself = byItself;
    }

    /** From now until it is closed, as the operating system has it. */
    public static Awake here() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            var awake = new Awake(Optional.empty(), true);
            awake.holdWindows();
            return awake;
        }
        return system.contains("mac")
                ? by(List.of("caffeinate", "-i", "cat"))
                : by(List.of(
                        "systemd-inhibit",
                        "--what=sleep:idle",
                        "--who=Mindgap",
                        "--why=A model is being asked",
                        "--mode=block",
                        "cat"));
    }

    /** As long as a command runs: one that ends when its input does, and so with this program. */
    static Awake by(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            ChildEnvironment.withoutKeys(builder.environment());
            return new Awake(Optional.of(builder.start()), false);
        } catch (IOException e) {
            return none(); // there is no such command here
        }
    }

    /** Keeps nothing awake. */
    public static Awake none() {
        return new Awake(Optional.empty(), false);
    }

    /** Whether the computer stays awake, as far as can be told. May wait for a moment. */
    public boolean held() throws InterruptedException {
        return byItself || helper.isPresent() && !helper.get().waitFor(PROMPT_REFUSAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Windows remembers it for the thread that said it, so a thread waits until it is over. */
    private void holdWindows() {
        var thread = new Thread(
                () -> {
                    var state = Function.getFunction("kernel32", "SetThreadExecutionState");
                    state.invokeInt(new Object[] {CONTINUOUS_SYSTEM_REQUIRED});
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    state.invokeInt(new Object[] {CONTINUOUS});
                },
                "stay-awake");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        over.countDown();
        helper.ifPresent(Process::destroy);
    }
}
