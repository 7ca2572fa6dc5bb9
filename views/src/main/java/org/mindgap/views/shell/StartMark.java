package org.mindgap.views.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * For whoever measures the start (docs/verification/start.sh): writes into the file that {@code mindgap.start.mark} names
 * when the first figure stood in the window, in milliseconds since 1970, how many bytes of the heap are in use after that, and
 * how many milliseconds of processors the process had taken until then; then closes the window. Without that property it
 * does nothing. When the process began is for whoever started it to say: Linux tells Java that from the second at which the
 * machine came up, up to a second too early.
 */
final class StartMark extends AnimationTimer {
    private final Scene scene;
    private final Path file;

    private StartMark(Scene scene, Path file) {
        this.scene = scene;
        this.file = file;
    }

    static void install(Scene scene) {
        var file = System.getProperty("mindgap.start.mark", "");
        if (!file.isEmpty()) {
            new StartMark(scene, Path.of(file)).start();
        }
    }

    @Override
    public void handle(long now) {
        if (drawn(scene)) {
            stop();
            var after = Instant.now();
            var busy = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            new Thread(() -> write(after, busy), "start mark").start();
        }
    }

    /** Whether a figure stands in the window: it says what it shows as soon as it is there. */
    static boolean drawn(Scene scene) {
        return scene.getRoot().lookup(".figure-viewer") instanceof Parent viewer
                && viewer.getChildrenUnmodifiable().stream()
                        .map(Node::getAccessibleText)
                        .anyMatch(text -> text != null && !text.isEmpty());
    }

    private void write(Instant after, Duration busy) {
        System.gc();
        var runtime = Runtime.getRuntime();
        var used = runtime.totalMemory() - runtime.freeMemory();
        try {
            Files.writeString(file, after.toEpochMilli() + " " + used + " " + busy.toMillis() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Platform.exit();
        }
    }
}
