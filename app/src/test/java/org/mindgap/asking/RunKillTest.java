package org.mindgap.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.problem.ProblemException;

/** No reply that was reported as received is lost, and none is asked twice; 200 kills are in RunKillBench. */
class RunKillTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    /** Trap T9 of formats.md §3. */
    @Test
    void t9ARunThatIsKilledGoesOnWhereItWas() throws IOException, InterruptedException, ProblemException {
        try (var server = KilledRun.server()) {
            var run = new KilledRun(folder, 40, server);
            var before = run.through(KILLS, new Random(6));
            assertThat(run.wrong()).isEmpty();
            assertThat(before).isBetween(1, run.calls());
            // what was under way or not yet durable when it was killed may have been asked a second time, nothing else
            assertThat(server.seen()).hasSizeBetween(run.calls(), run.calls() + KILLS * 16);
        }
    }
}
