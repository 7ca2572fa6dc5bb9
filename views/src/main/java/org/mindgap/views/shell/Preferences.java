package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's small files live: recent studies, the built example. */
final class Preferences {
    private Preferences() {}

    /**
     * The folder as each system has it; {@code mindgap.preferences} as a system property overrules it.
     *
     * @param properties system properties by name: os.name, user.home, mindgap.preferences
     */
    static Path folder(Map<String, String> properties, Map<String, String> environment) {
        var said = properties.getOrDefault("mindgap.preferences", "");
        if (!said.isEmpty()) {
            return Path.of(said);
        }
        var home = Path.of(properties.getOrDefault("user.home", "."));
        var system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            var roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isEmpty() ? home : Path.of(roaming)).resolve("Mindgap");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Mindgap");
        }
        var config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (config.isEmpty() ? home.resolve(".config") : Path.of(config)).resolve("mindgap");
    }
}
