package org.mindgap.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself is killed in the middle of commands; the long run is docs/verification/store-under-fire.sh. */
class StoreUnderFireTest {
    @TempDir
    Path folder;

    @Test
    void whatWasReportedIsThereAndNothingHalf() throws Exception {
        var kills = new Kills(folder, 20261121);
        kills.run(8);
        assertThat(kills.findings()).isEmpty();
        assertThat(kills.counts().entrySet().stream()
                        .filter(e -> e.getKey().startsWith("killed during"))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .isEqualTo(8);
    }
}
