package org.mindgap.archfixtures.onefxthread.views.kit;

import javafx.application.Platform;

class FxThread {
    void later(Runnable update) {
        Platform.runLater(update);
    }
}
