package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.Map;
import org.mindgap.formats.preset.UserFolder;

/** Where a user's small files live: recent studies, the built example. */
final class Preferences {
    private Preferences() {}

    /**
     * The folder as each system has it; {@code mindgap.preferences} as a system property overrules it.
     *
     * @param properties system properties by name: os.name, user.home, mindgap.preferences
     */
    static Path folder(Map<String, String> properties, Map<String, String> environment) {
        return UserFolder.of(properties, environment);
    }
}
