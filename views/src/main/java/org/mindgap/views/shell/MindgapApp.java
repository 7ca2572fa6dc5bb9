package org.mindgap.views.shell;

import java.util.Locale;
import java.util.Map;
import javafx.application.Application;

/** How the program enters the window. */
public final class MindgapApp {
    private MindgapApp() {}

    /**
     * Opens the window and stays until it is closed.
     *
     * @param args empty, or the path of a study
     * @return the exit code of the program
     * @throws NoDisplayException if no window can be opened here; nothing has happened then
     */
    public static int launch(String... args) {
        requireDisplay(System.getProperty("os.name", ""), System.getenv());
        try {
            Application.launch(WindowApplication.class, args);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            if (neverOpened(e)) {
                throw new NoDisplayException("The window system cannot be reached: " + rootMessage(e), e);
            }
            throw e;
        }
    }

    /** Linux draws through X11 (or its stand-in under Wayland): without a display there is nothing to try. */
    static void requireDisplay(String system, Map<String, String> environment) {
        var monocle = "Monocle".equals(System.getProperty("glass.platform"));
        if (system.toLowerCase(Locale.ROOT).contains("linux")
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                && !monocle) {
            throw new NoDisplayException("No display: neither DISPLAY nor WAYLAND_DISPLAY is set.");
        }
    }

    private static boolean neverOpened(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof UnsupportedOperationException
                            && String.valueOf(e.getMessage()).contains("DISPLAY")
                    || e instanceof UnsatisfiedLinkError) {
                return true;
            }
        }
        return false;
    }

    private static String rootMessage(Throwable failure) {
        var e = failure;
        while (e.getCause() != null) {
            e = e.getCause();
        }
        return String.valueOf(e.getMessage());
    }
}
