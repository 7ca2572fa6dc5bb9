package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** What the program remembers from one start to the next: settings, and where one was left. */
final class Memory implements AutoCloseable {
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "preferences");
        thread.setDaemon(true);
        return thread;
    });
    private final KeptFile<Settings> settingsFile;
    private final KeptFile<SessionState> sessionFile;
    private final Settings settings;
    private final SessionState session;

    private final Path folder;

    /** Reads what the last start left; slow, so before there is a window. */
    Memory(Path preferences) {
        folder = preferences;
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false); // closing writes what waits itself
        settingsFile = new KeptFile<>(preferences.resolve("settings.json"), Settings.class, writer);
        sessionFile = new KeptFile<>(preferences.resolve("last-session.json"), SessionState.class, writer);
        settings = settingsFile.read(Settings.USUAL);
        session = sessionFile.read(SessionState.NONE);
    }

    /** Where what is remembered stands. */
    Path folder() {
        return folder;
    }

    /** As they were at the start. */
    Settings settings() {
        return settings;
    }

    /** As it was at the start. */
    SessionState session() {
        return session;
    }

    void keep(Settings value) {
        settingsFile.keep(value);
    }

    void keep(SessionState value) {
        sessionFile.keep(value);
    }

    /** Writes what still waits; nothing is written afterwards. Slow. */
    @Override
    public void close() {
        writer.shutdown();
        settingsFile.write();
        sessionFile.write();
    }
}
