package org.mindgap.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.problem.ProblemException;

/** As RunKillTest, at 200 random moments: takes minutes. Writes target/bench/run-kills.txt. */
@Tag("bench")
class RunKillBench {
    private static final int KILLS = Integer.getInteger("mindgap.bench.kills", 200);
    private static final int SEED = Integer.getInteger("mindgap.bench.seed", 200);
    private static final int QUESTIONS_PER_KILL = 8;

    /** Replies take as long as a quick model's, so that a kill always finds some under way. */
    private static final int LONGEST_REPLY = 40;

    @TempDir
    Path folder;

    @Test
    void killedAtTwoHundredMoments() throws IOException, InterruptedException, ProblemException {
        try (var server = KilledRun.server(LONGEST_REPLY)) {
            var run = new KilledRun(folder, KILLS * QUESTIONS_PER_KILL, server);
            var before = run.through(KILLS, new Random(SEED));
            say(String.format(
                    Locale.ROOT,
                    "%d kills (SIGKILL), seed %d: %d calls, %d of them reported as received before the last start;"
                            + " %d kills came before the first report of their start.%n%d requests reached the server:"
                            + " %d came again, each under way and not reported when the process was killed.%n"
                            + "Reported and lost, reported and asked again, damage in the study: %s.%n",
                    KILLS,
                    SEED,
                    run.calls(),
                    before,
                    run.early(),
                    server.seen().size(),
                    run.again(),
                    run.wrong().isEmpty() ? "none" : run.wrong()));
            assertThat(run.wrong()).isEmpty();
        }
    }

    private static void say(String text) throws IOException {
        System.out.print(text);
        Files.writeString(Files.createDirectories(Path.of("target", "bench")).resolve("run-kills.txt"), text);
    }
}
