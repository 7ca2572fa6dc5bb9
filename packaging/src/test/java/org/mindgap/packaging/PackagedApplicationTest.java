package org.mindgap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the folder that was just packaged, in a virtual machine of its own, as the launcher does. */
@Tag("packaged")
class PackagedApplicationTest {

    private static final Path APP = Path.of(System.getProperty("mindgap.app"));

    @TempDir
    private Path folder;

    @Test
    void everyJarIsThereOnce() throws IOException {
        try (Stream<Path> jars = Files.list(APP.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString().replaceFirst("-[0-9][0-9A-Za-z.]*\\.jar$", "")))
                    .doesNotHaveDuplicates()
                    .contains("mindgap-app", "mindgap-charts", "mindgap-views", "mindgap-packaging", "logback-classic")
                    .noneMatch(name -> name.startsWith("javafx"));
        }
    }

    @Test
    void helpNeedsNoJavaFx() throws Exception {
        List<String> said = start(0, List.of(), "help");

        assertThat(said).anyMatch(line -> line.contains("import"));
    }

    @Test
    void theOptionsNameModulesThatAreThere() throws Exception {
        List<String> javaFx = List.of(
                "--module-path",
                APP.resolve("javafx").toString(),
                "@" + Path.of(System.getProperty("mindgap.root")).resolve("packaging/java-options"),
                "--dry-run");

        assertThat(start(0, javaFx)).isEmpty();
    }

    private List<String> start(int code, List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", APP.resolve("lib") + "/*", "org.mindgap.packaging.Main"));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        int actual = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(output);
        assertThat(actual).as(() -> String.join("\n", lines)).isEqualTo(code);
        return lines;
    }
}
