package org.mindgap.packaging;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import org.mindgap.charts.render.text.SystemFonts;
import org.slf4j.LoggerFactory;

/** Finds out whether a window can open here, before one is asked for. */
final class Display {

    /**
     * Why no window can open.
     *
     * @param code the sentence's name in the bundle
     * @param detail what the sentence names: the display, or the loader's own words
     */
    record Missing(String code, String detail) {}

    /** Starts the window system, and throws what it throws when it cannot. */
    @FunctionalInterface
    interface Toolkit {
        void start();
    }

    private final String system;
    private final Map<String, String> environment;
    private final Toolkit toolkit;

    Display(String system, Map<String, String> environment, Toolkit toolkit) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
        this.toolkit = toolkit;
    }

    static Display ofThisMachine() {
        return new Display(System.getProperty("os.name", ""), System.getenv(), Display::startWhileFontsAreFound);
    }

    /** Figures' fonts take AWT as long to find as the window system takes to start, which asks for none: both at once. */
    private static void startWhileFontsAreFound() {
        Thread fonts = new Thread(SystemFonts::find, "fonts");
        fonts.setDaemon(true);
        fonts.start();
        Platform.startup(() -> {});
        try {
            fonts.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts JavaFX where that is possible; otherwise says what is missing, and starts nothing. */
    Optional<Missing> open() {
        if (system.contains("linux") && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            return Optional.of(new Missing("display.none", ""));
        }
        PrintStream standardError = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            toolkit.start();
            return Optional.empty();
        } catch (RuntimeException | LinkageError failure) {
            // Asked for here and not held in a field: the command line starts without a log.
            LoggerFactory.getLogger(Display.class)
                    .info("JavaFX does not start: {}", said.toString(StandardCharsets.UTF_8), failure);
            return Optional.of(explain(failure));
        } finally {
            System.setErr(standardError);
        }
    }

    private Missing explain(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        if (words.contains("DISPLAY")) {
            return new Missing("display.closed", environment.getOrDefault("DISPLAY", "that Wayland needs beside it"));
        }
        return new Missing("display.libraries", words);
    }

    private boolean isUnset(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }
}
