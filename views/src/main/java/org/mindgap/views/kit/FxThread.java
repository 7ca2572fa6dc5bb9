package org.mindgap.views.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Hands work to the JavaFX thread. The only class that does, so that nothing else can flood it. */
public final class FxThread implements Executor {

    /** Runs the work on the JavaFX thread, later if this is another thread, at once if it is that thread. */
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Runs the work when what is happening now (a key, a click) is over. */
    public void afterwards(Runnable work) {
        Platform.runLater(work);
    }
}
