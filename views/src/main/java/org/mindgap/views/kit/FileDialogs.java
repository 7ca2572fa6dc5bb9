package org.mindgap.views.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files. */
public interface FileDialogs {

    /** A kind of file: "Surveys", "*.csv". */
    record Kind(String name, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }
    }

    Optional<Path> open(String title, List<Kind> kinds);

    /** A folder that figures or tables shall go to. */
    Optional<Path> folder(String title);

    Optional<Path> save(String title, String name, List<Kind> kinds);

    /** Where dialogs open as long as nobody led one elsewhere. */
    default void usual(Path folder) {}
}
