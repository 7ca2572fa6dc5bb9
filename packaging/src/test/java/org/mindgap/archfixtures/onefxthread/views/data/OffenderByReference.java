package org.mindgap.archfixtures.onefxthread.views.data;

import java.util.concurrent.Executor;
import javafx.application.Platform;

class OffenderByReference {
    Executor executor() {
        return Platform::runLater;
    }
}
