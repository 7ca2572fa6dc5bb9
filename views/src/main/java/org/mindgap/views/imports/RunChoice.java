package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.answers.runs.RunReader;

/**
 * Runs to bring in, and how.
 *
 * @param reader of all of them
 * @param file that was chosen
 * @param alike runs of the same kind in its folder, the chosen one among them
 * @param all whether all of these are meant
 * @param model name of the model where the runs do not say, or empty
 * @param map nothing before one is proposed
 */
public record RunChoice(
        RunReader reader, Path file, List<Path> alike, boolean all, String model, Optional<RunMap> map) {
    public RunChoice {
        alike = List.copyOf(alike);
    }

    /** The runs that are meant. */
    public List<Path> meant() {
        return all ? alike : List.of(file);
    }
}
