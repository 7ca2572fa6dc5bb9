package org.mindgap.packaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Builds images with a JDK whose jlink only makes folders, and a launcher that only says it was asked to prepare. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the JDK of the test is made of POSIX scripts")
class ImageTest {
    private static final String JLINK = """
        #!/bin/sh
        for a; do into=$a; done
        mkdir -p "$into/bin" "$into/lib"
        printf '#!/bin/sh\\n' > "$into/bin/java"
        chmod +x "$into/bin/java"
        echo "linked $*"
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void aPackagedProgram() throws IOException {
        write("app/lib/mindgap.jar", "jar");
        Files.setLastModifiedTime(folder.resolve("app/lib/mindgap.jar"), FileTime.fromMillis(1_700_000_001_234L));
        jar(folder.resolve("app/lib/sqlite-jdbc-1.jar"), "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        jar(folder.resolve("app/javafx/javafx-graphics-1-linux.jar"), "libglass.so");
        write("project/mindgap", "#!/bin/sh\n[ \"$MINDGAP_TRAIN\" = yes ] && echo prepared && : > app/window-25.aot\n");
        Files.setPosixFilePermissions(folder.resolve("project/mindgap"), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var name : new String[] {"mindgap.cmd", "README.md", "LICENSE", "packaging/java-options"}) {
            write("project/" + name, name);
        }
        write("project/sample-data/practice/models.jsonl", "{}");
        jdk("jdk-17", "17.0.15");
    }

    @Test
    void holdsAJavaOfItsOwnTheProgramAndItsLaunchers() throws Exception {
        assertThat(build("")).isZero();

        var image = folder.resolve("image/mindgap");
        assertThat(image.resolve("runtime/bin/java")).isExecutable();
        assertThat(image.resolve("runtime/lib/libglass.so")).exists();
        assertThat(image.resolve("mindgap")).isExecutable();
        assertThat(image.resolve("app/java-options")).hasContent("packaging/java-options");
        assertThat(image.resolve("sample-data/practice/models.jsonl")).exists();
        assertThat(said()).contains("prepared").contains("javafx.controls").doesNotContain("Without Xvfb");
        try (var archives = Files.newDirectoryStream(folder.resolve("image"), "mindgap-1-*.tar.gz")) {
            assertThat(archives).hasSize(1);
        }
    }

    @Test
    void jarsKeepATimeThatEveryKindOfArchiveCanSay() throws Exception {
        build("");

        assertThat(Files.getLastModifiedTime(folder.resolve("image/mindgap/app/lib/mindgap.jar")))
                .isEqualTo(FileTime.fromMillis(1_700_000_000_000L));
    }

    @Test
    void isBuiltAnew() throws Exception {
        write("image/mindgap/left/from/before", "");

        build("");

        assertThat(folder.resolve("image/mindgap/left")).doesNotExist();
    }

    @Test
    void comesFromTheNewestJdkOrTheOneThatIsNamed() throws Exception {
        jdk("jdk-25", "25.0.3");
        jdk("jdk-9", "9.0.4");
        write("jdks/no-jdk/release", "JAVA_VERSION=\"99\"\n");

        assertThat(Jdk.newest(folder.resolve("jdks")).orElseThrow().home()).isEqualTo(folder.resolve("jdks/jdk-25"));
        assertThat(build("")).isZero();
        assertThat(said()).contains("from Java 17.0.15");
        assertThat(Jdk.at(folder.resolve("jdks/no-jdk"))).isEmpty();
    }

    @Test
    void aFolderWithoutJlinkIsRefused() throws Exception {
        assertThat(build(folder.toString())).isEqualTo(1);
        assertThat(said()).contains("No JDK with jlink was found in " + folder);
    }

    @Test
    void aStepThatFailsEndsTheBuild() throws Exception {
        var steps = new Steps(new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThatThrownBy(() -> steps.run(folder, Map.of(), List.of("sh", "-c", "echo why; exit 3")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("code 3");
        assertThat(said()).contains("why");
    }

    @Test
    void machinesAreNamedAsSqliteNamesThem() {
        assertThat(Natives.machine("Linux", "amd64", false)).contains("Linux/x86_64");
        assertThat(Natives.machine("Linux", "amd64", true)).contains("Linux-Musl/x86_64");
        assertThat(Natives.machine("Mac OS X", "aarch64", false)).contains("Mac/aarch64");
        assertThat(Natives.machine("Windows 11", "amd64", false)).contains("Windows/x86_64");
        assertThat(Natives.machine("Linux", "riscv64", false)).isEmpty();
    }

    private int build(String jdk) throws IOException, InterruptedException {
        return ImageMain.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                folder.resolve("app").toString(),
                folder.resolve("project").toString(),
                folder.resolve("image").toString(),
                "mindgap-1",
                jdk.isEmpty() ? folder.resolve("jdks/jdk-17").toString() : jdk);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void jdk(String name, String version) throws IOException {
        write("jdks/" + name + "/release", "JAVA_VERSION=\"" + version + "\"\n");
        write("jdks/" + name + "/bin/jlink", JLINK);
        Files.setPosixFilePermissions(
                folder.resolve("jdks/" + name + "/bin/jlink"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void jar(Path jar, String entry) throws IOException {
        Files.createDirectories(jar.getParent());
        try (var inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            var file = inside.getPath("/" + entry);
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, "library");
        }
    }
}
