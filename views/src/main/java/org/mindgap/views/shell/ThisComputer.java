package org.mindgap.views.shell;

import java.awt.Image;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.mindgap.asking.Awake;
import org.mindgap.inference.key.ChildEnvironment;

/** Notes as each desktop has them: notify-send (Linux), osascript (macOS), the tray (Windows). */
final class ThisComputer implements Computer {
    private static final int TRAY_ICON = 16;

    @Override
    public Awake awake() {
        return Awake.here();
    }

    @Override
    public void note(String title, String sentence) {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            inTheTray(title, sentence);
        } else if (system.contains("mac")) {
            // words are given as arguments and never become a part of the script
            run(List.of(
                    "osascript",
                    "-e",
                    "on run words",
                    "-e",
                    "display notification (item 2 of words) with title (item 1 of words)",
                    "-e",
                    "end run",
                    title,
                    sentence));
        } else {
            run(List.of("notify-send", "--app-name=Mindgap", "--", title, plain(sentence)));
        }
    }

    /** Notes of Linux take some signs for markup. */
    private static String plain(String sentence) {
        return sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            ChildEnvironment.withoutKeys(builder.environment());
            builder.start();
        } catch (IOException e) {
            // there is no such command here; the window says the same
        }
    }

    private static void inTheTray(String title, String sentence) {
        if (!SystemTray.isSupported()) {
            return;
        }
        Image none = new BufferedImage(TRAY_ICON, TRAY_ICON, BufferedImage.TYPE_INT_ARGB);
        var icon = new TrayIcon(none, "Mindgap");
        try {
            SystemTray.getSystemTray().add(icon);
            icon.addActionListener(e -> SystemTray.getSystemTray().remove(icon));
            icon.displayMessage(title, sentence, TrayIcon.MessageType.INFO);
        } catch (java.awt.AWTException e) {
            // no tray after all; the window says the same
        }
    }
}
