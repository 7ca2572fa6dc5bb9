package org.mindgap.views.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.mindgap.views.kit.Command;

/**
 * For builds that keep what the program loads and links (docs/decisions/0031): where the property
 * {@code mindgap.rehearse} is true, goes through the example's rooms as a user would as soon as the first figure stands
 * in the window, then closes it. Without that property it does nothing.
 */
final class Rehearsal extends AnimationTimer {
    private static final List<String> STEPS = List.of("example.see", "go.data", "go.answers", "go.report", "go.gaps");
    /** After its last job a room is given so many pulses, half a second, to draw what came. */
    private static final int PULSES = 30;
    /** A build waits no longer than this. */
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final Scene scene;
    private final Composition window;
    private final Runnable end;
    private final Queue<String> left = new ArrayDeque<>(STEPS);
    private long began;
    private boolean begun;
    private int quiet;

    /**
     * @param scene where the first figure will stand
     * @param window whose rooms are gone through
     * @param end what follows the last room
     */
    Rehearsal(Scene scene, Composition window, Runnable end) {
        this.scene = scene;
        this.window = window;
        this.end = end;
    }

    static void install(Scene scene, Composition window) {
        if (Boolean.getBoolean("mindgap.rehearse")) {
            new Rehearsal(scene, window, Platform::exit).start();
        }
    }

    @Override
    public void handle(long now) {
        began = began == 0 ? now : began;
        begun = begun || StartMark.drawn(scene);
        quiet = begun && window.tasks().running().get().isEmpty() ? quiet + 1 : 0;
        if (now - began > LONGEST || (quiet > PULSES && !step())) {
            stop();
            end.run();
        }
    }

    /** Goes on, and says whether there was anywhere to go. */
    private boolean step() {
        quiet = 0;
        var next = left.poll();
        window.commands().all().stream()
                .filter(command -> command.id().equals(next))
                .map(Command::action)
                .forEach(Runnable::run);
        return next != null;
    }
}
