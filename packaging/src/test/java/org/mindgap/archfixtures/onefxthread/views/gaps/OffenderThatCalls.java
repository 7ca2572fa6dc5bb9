package org.mindgap.archfixtures.onefxthread.views.gaps;

import javafx.application.Platform;

class OffenderThatCalls {
    void show(Runnable update) {
        Platform.runLater(update);
    }
}
