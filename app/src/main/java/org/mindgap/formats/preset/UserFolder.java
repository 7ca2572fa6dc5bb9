package org.mindgap.formats.preset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's small files live, as each system has it. */
public final class UserFolder {
    private UserFolder() {}

    /** The folder of this user. */
    public static Path ofThisUser() {
        return of(
                Map.of(
                        "mindgap.preferences", System.getProperty("mindgap.preferences", ""),
                        "user.home", System.getProperty("user.home", "."),
                        "os.name", System.getProperty("os.name", "")),
                System.getenv());
    }

    /**
     * The folder as each system has it; {@code mindgap.preferences} as a system property overrules it.
     *
     * @param properties system properties by name: os.name, user.home, mindgap.preferences
     */
    public static Path of(Map<String, String> properties, Map<String, String> environment) {
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
