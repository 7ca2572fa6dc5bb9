package org.mindgap.formats;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of others that are kept beside the project; a test that needs one is skipped by name where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** @param name below shared/data */
    public static Path file(String name) {
        var file = Path.of(System.getProperty("mindgap.shared", "../shared"), "data", name);
        if (!Files.exists(file) && System.getenv("CI") != null) {
            fail("needs " + file);
        }
        assumeTrue(Files.exists(file), () -> "needs " + file);
        return file;
    }
}
