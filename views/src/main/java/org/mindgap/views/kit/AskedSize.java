package org.mindgap.views.kit;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Holds a window's size against the window system while it comes up: under GTK a window with a least size comes up with
 * that size, and one over a maximised window with any, whatever was asked for. After a moment the user has it.
 */
public final class AskedSize {
    private static final Duration MOMENT = Duration.millis(800);
    private static final int MOST = 8;

    private final Stage stage;
    private final BooleanSupplier wrong;
    private final Runnable ask;
    private final FxThread thread = new FxThread();
    private final InvalidationListener listener = o -> check();
    private int asked;

    private AskedSize(Stage stage, BooleanSupplier wrong, Runnable ask) {
        this.stage = stage;
        this.wrong = wrong;
        this.ask = ask;
    }

    /**
     * To be called before the window is shown.
     *
     * @param wrong whether the size is not the one that was asked for
     * @param ask asks for it again
     */
    public static void hold(Stage stage, BooleanSupplier wrong, Runnable ask) {
        var size = new AskedSize(stage, wrong, ask);
        stage.widthProperty().addListener(size.listener);
        stage.heightProperty().addListener(size.listener);
        var end = new PauseTransition(MOMENT);
        end.setOnFinished(e -> size.release());
        end.play();
    }

    private void check() {
        if (stage.isShowing() && wrong.getAsBoolean() && asked < MOST) {
            asked++;
            thread.afterwards(() -> {
                if (stage.isShowing() && wrong.getAsBoolean()) {
                    ask.run();
                }
            });
        }
    }

    private void release() {
        stage.widthProperty().removeListener(listener);
        stage.heightProperty().removeListener(listener);
        if (stage.isShowing() && wrong.getAsBoolean()) {
            ask.run();
        }
    }
}
