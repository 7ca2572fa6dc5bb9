package org.mindgap.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whether the computer really stays awake is the operating system's word; that we ask and let go is ours. */
class AwakeTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void aHelperHoldsUntilItIsClosed() throws Exception {
        // runs until its input ends
        var awake = Awake.by(List.of(JAVA, "-cp", System.getProperty("java.class.path"), Waiting.class.getName()));
        assertThat(awake.held()).isTrue();
        var helper = ProcessHandle.current()
                .children()
                .filter(c -> c.info()
                        .commandLine()
                        .map(l -> l.contains(Waiting.class.getName()))
                        .orElse(false))
                .findFirst();
        awake.close();
        if (helper.isPresent()) {
            helper.get().onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(awake.held()).isFalse();
    }

    @Test
    void whatIsNotThereHoldsNothingAndStopsNothing() throws InterruptedException {
        try (var awake = Awake.by(List.of("no-such-command-here"))) {
            assertThat(awake.held()).isFalse();
        }
        try (var none = Awake.none()) {
            assertThat(none.held()).isFalse();
        }
    }

    /** Waits for the end of its input. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] args) throws java.io.IOException {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
