package org.mindgap.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.problem.ProblemException;

/** As RunKillTest, at 200 random moments: takes minutes. */
@Tag("bench")
class RunKillBench {
    private static final int KILLS = Integer.getInteger("mindgap.bench.kills", 200);

    @TempDir
    Path folder;

    @Test
    void killedAtTwoHundredMoments() throws IOException, InterruptedException, ProblemException {
        try (var server = KilledRun.server()) {
            var run = new KilledRun(folder, KILLS * 4, server);
            run.through(KILLS, new Random(200));
            assertThat(run.wrong()).isEmpty();
            System.out.println(KILLS + " kills, " + run.calls() + " calls, "
                    + server.seen().size() + " requests");
        }
    }
}
