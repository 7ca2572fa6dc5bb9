package org.mindgap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The folder that was just packaged, which the launcher starts. */
@Tag("packaged")
class PackagedApplicationTest {

    private static final Path APP = Path.of(System.getProperty("mindgap.app"));

    @Test
    void everyJarIsThereOnce() throws IOException {
        try (Stream<Path> jars = Files.list(APP.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString().replaceFirst("-[0-9][0-9A-Za-z.]*\\.jar$", "")))
                    .doesNotHaveDuplicates()
                    .contains("mindgap-app", "mindgap-charts", "mindgap-views", "mindgap-packaging", "logback-classic")
                    .noneMatch(name -> name.startsWith("javafx"));
        }
    }
}
