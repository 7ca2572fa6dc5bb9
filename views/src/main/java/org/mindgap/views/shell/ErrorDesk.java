package org.mindgap.views.shell;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.mindgap.views.kit.ErrorCode;
import org.mindgap.views.kit.Unexpected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes unexpected errors: each goes to the log, and each kind is shown once, with its code. */
final class ErrorDesk implements Unexpected, Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorDesk.class);

    private final Executor window;
    private final Consumer<ErrorCode> show;
    private final Set<String> shown = new HashSet<>();

    /**
     * @param show tells the user, on the window's thread
     */
    ErrorDesk(Executor window, Consumer<ErrorCode> show) {
        this.window = window;
        this.show = show;
    }

    @Override
    public void report(Throwable cause) {
        var code = ErrorCode.of(cause);
        LOG.error("Unexpected error {}", code, cause);
        window.execute(() -> {
            if (shown.add(code.toString())) {
                show.accept(code);
            }
        });
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        report(cause);
    }
}
