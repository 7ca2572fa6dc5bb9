package org.mindgap.views.shell;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mindgap.views.kit.ErrorCode;
import org.mindgap.views.kit.Unexpected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes unexpected errors: each goes to the log, and each kind is shown once, with its code. */
final class ErrorDesk implements Unexpected, Thread.UncaughtExceptionHandler {

    private final Executor window;
    private final Consumer<ErrorCode> show;
    private final BooleanSupplier ending;
    private final Set<String> shown = new HashSet<>();

    /**
     * @param show tells the user, on the window's thread
     */
    ErrorDesk(Executor window, Consumer<ErrorCode> show) {
        this(window, show, ErrorDesk::machineEnds);
    }

    /**
     * @param ending whether the virtual machine is going down
     */
    ErrorDesk(Executor window, Consumer<ErrorCode> show, BooleanSupplier ending) {
        this.window = window;
        this.show = show;
        this.ending = ending;
    }

    @Override
    public void report(Throwable cause) {
        var code = ErrorCode.of(cause);
        if (ending.getAsBoolean()) { // JavaFX takes its parts away while its thread still works: nobody's error
            log().debug("Error {} while the program ends", code, cause);
            return;
        }
        log().error("Unexpected error {}", code, cause);
        window.execute(() -> {
            if (shown.add(code.toString())) {
                show.accept(code);
            }
        });
    }

    /** Asked to stop by a signal, the machine takes no more to be done at its end. */
    private static boolean machineEnds() {
        var probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        report(cause);
    }

    /** Asked for when there is something to say: to set up the log takes a part of the start. */
    private static Logger log() {
        return LoggerFactory.getLogger(ErrorDesk.class);
    }
}
