package org.mindgap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a checkout with spaces in its name, with a Java and a Maven that only say what they got. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mindgap is a POSIX script; Windows has mindgap.cmd")
class LauncherTest {

    private static final String SAY_ARGUMENTS = "#!/bin/sh\necho \"in $(pwd)\"\nfor a; do echo \"[$a]\"; done\n";

    @TempDir
    private Path temporary;

    private Path checkout;
    private Path elsewhere;
    private Path tools;

    @BeforeEach
    void aBuiltCheckout() throws IOException {
        checkout = Files.createDirectories(temporary.resolve("check out")).toRealPath();
        elsewhere = Files.createDirectories(temporary.resolve("else where")).toRealPath();
        tools = Files.createDirectories(temporary.resolve("tools"));
        Files.copy(root().resolve("mindgap"), checkout.resolve("mindgap"));
        Files.setPosixFilePermissions(checkout.resolve("mindgap"), PosixFilePermissions.fromString("rwxr-xr-x"));
        write(checkout.resolve("pom.xml"), "");
        write(checkout.resolve("app/src/main/java/A.java"), "");
        write(checkout.resolve("packaging/target/quick/app/lib/a.jar"), "");
        write(checkout.resolve("packaging/target/quick/app/lib/b.jar"), "");
        Path stamp = write(checkout.resolve("packaging/target/quick/stamp"), "");
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
        jdk("17.0.15", SAY_ARGUMENTS);
        tool("mvn", "#!/bin/sh\necho 'Apache Maven 3.8.7'\n");
    }

    @Test
    void argumentsAndFolderAreTheUsers() throws Exception {
        Result result = launch("gaps", "--study", "a b.mindgap");

        assertThat(result.lines())
                .containsSubsequence(
                        "in " + elsewhere,
                        "[-Dmindgap.home=" + checkout + "]",
                        "[-cp]",
                        "[" + jar("a") + ":" + jar("b") + "]",
                        "[org.mindgap.packaging.Main]",
                        "[gaps]",
                        "[--study]",
                        "[a b.mindgap]")
                .doesNotContain("[--module-path]");
    }

    @Test
    void theWindowGetsJavaFxAsModules() throws Exception {
        assertThat(launch("open", "s.mindgap").lines())
                .containsSubsequence(
                        "[--module-path]",
                        "[" + checkout.resolve("packaging/target/quick/app/javafx") + "]",
                        "[@" + checkout.resolve("packaging/java-options") + "]",
                        "[open]");
        assertThat(launch().lines()).contains("[--module-path]");
    }

    @Test
    void theFirstWindowLeavesAnArchiveUnlessItsFolderHasASpace() throws Exception {
        Map<String, String> display = Map.of("DISPLAY", ":0");
        assertThat(run(display, checkout.resolve("mindgap").toString()).text()).doesNotContain("ArchiveClassesAtExit");

        Path plain = Files.move(checkout, checkout.resolveSibling("checkout"));

        assertThat(run(display, plain.resolve("mindgap").toString()).text()).contains("ArchiveClassesAtExit");
        assertThat(run(Map.of(), plain.resolve("mindgap").toString()).text()).doesNotContain("ArchiveClassesAtExit");
    }

    @Test
    void fromJava25OnTheFirstWindowLeavesACacheThatTheNextStartsFrom() throws Exception {
        jdk("25.0.3", """
            #!/bin/sh
            for a; do
                echo "[$a]"
                case $a in -XX:AOTConfiguration=*) : > "${a#*=}" ;; -XX:AOTCache=*) : > "${a#*=}" ;; esac
            done
            """);
        Path launcher = checkout.resolve("mindgap");

        Result first = run(Map.of("DISPLAY", ":0"), launcher.toString());

        Path cache = checkout.resolve("packaging/target/quick/app/window-25.0.3.aot");
        assertThat(first.code()).isZero();
        assertThat(first.lines()).contains("[-XX:AOTMode=record]").doesNotContain("[-XX:AOTMode=create]");
        assertThat(cache).exists();
        try (Stream<Path> left = Files.list(cache.resolveSibling("."))) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("notes"));
        }
        assertThat(run(Map.of("DISPLAY", ":0"), launcher.toString()).lines())
                .contains("[-XX:AOTCache=" + cache + "]")
                .doesNotContain("[-XX:AOTMode=record]");
    }

    @Test
    void anImageStartsFromItsOwnJavaAndIsNeverBuilt() throws Exception {
        Path image = Files.createDirectories(temporary.resolve("an image")).toRealPath();
        Files.copy(checkout.resolve("mindgap"), image.resolve("mindgap"));
        write(image.resolve("app/lib/a.jar"), "");
        write(image.resolve("runtime/release"), "JAVA_VERSION=\"25.0.3\"\n");
        executable(image.resolve("runtime/bin/java"), "#!/bin/sh\necho its own\nfor a; do echo \"[$a]\"; done\n");
        tool("mvn", "#!/bin/sh\necho built\n");

        Result window = run(Map.of(), image.resolve("mindgap").toString());

        assertThat(window.lines())
                .contains("its own", "[@" + image.resolve("app/java-options") + "]", "[-Dmindgap.home=" + image + "]")
                .contains("[" + image.resolve("app/lib/a.jar") + "]")
                .doesNotContain("built", "[--module-path]");
        assertThat(run(Map.of(), image.resolve("mindgap").toString(), "gaps").lines())
                .contains("its own", "[gaps]");
    }

    @Test
    void whoeverEndsTheLauncherOfTheFirstWindowEndsTheWindow() throws Exception {
        Path plain = Files.move(checkout, checkout.resolveSibling("checkout"));
        jdk("17.0.15", "#!/bin/sh\ntrap 'echo told; exit 0' TERM\nkill -TERM $PPID\nwhile :; do :; done\n");

        Result result = run(Map.of("DISPLAY", ":0"), plain.resolve("mindgap").toString());

        assertThat(result.lines()).contains("told");
        assertThat(result.code()).isZero();
    }

    @Test
    void whatOnlyPrintsHelpIsCompiledOnce() throws Exception {
        assertThat(launch("help").lines()).contains("[-XX:TieredStopAtLevel=1]");
        assertThat(launch("gaps", "--help").lines()).doesNotContain("[-XX:TieredStopAtLevel=1]");
    }

    @Test
    void aLinkToTheLauncherWorks() throws Exception {
        Path first = Files.createSymbolicLink(elsewhere.resolve("first link"), checkout.resolve("mindgap"));
        Path second = Files.createSymbolicLink(elsewhere.resolve("second"), elsewhere.relativize(first));

        Result result = run(Map.of(), second.toString(), "help");

        assertThat(result.lines()).contains("[-Dmindgap.home=" + checkout + "]", "[help]");
    }

    @Test
    void theUsersOptionsComeIn() throws Exception {
        Result result = run(
                Map.of("MINDGAP_JAVA_OPTS", "-Xmx4g -Dx=y"),
                checkout.resolve("mindgap").toString(),
                "help");

        assertThat(result.lines()).contains("[-Xmx4g]", "[-Dx=y]");
    }

    @Test
    void newerJavaIsToldThatNativeCodeIsWanted() throws Exception {
        jdk("25", SAY_ARGUMENTS);

        assertThat(launch("help").lines())
                .contains("[--enable-native-access=ALL-UNNAMED]", "[--sun-misc-unsafe-memory-access=allow]");
        assertThat(launch("open").lines()).contains("[--enable-native-access=ALL-UNNAMED,javafx.graphics]");
    }

    @Test
    void olderJavaIsRefused() throws Exception {
        jdk("11.0.2", SAY_ARGUMENTS);

        Result result = launch("help");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.text()).contains("needs Java 17 or newer").contains("11.0.2");
    }

    @Test
    void olderMavenIsRefused() throws Exception {
        tool("mvn", "#!/bin/sh\necho 'Apache Maven 3.6.3 (abc)'\n");
        Files.delete(checkout.resolve("packaging/target/quick/stamp"));

        Result result = launch("help");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.text()).contains("Maven 3.8 or newer").contains("3.6.3");
    }

    @Test
    void aNewerSourceIsBuiltOnceAndAFailureShowsItsLog() throws Exception {
        Files.setLastModifiedTime(
                checkout.resolve("app/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(120)));
        tool("mvn", "#!/bin/sh\ncase $1 in -v) echo 'Apache Maven 3.9.9';; *) echo \"ran $*\"; exit 1;; esac\n");

        Result failed = launch("help");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.lines())
                .contains("The sources have changed: building Mindgap.")
                .contains("ran -q --batch-mode -Pquick -DskipTests package")
                .anyMatch(line -> line.startsWith("The build failed."));
        assertThat(checkout.resolve("packaging/target/building")).doesNotExist();
    }

    private record Result(int code, String text) {

        List<String> lines() {
            return text.lines().toList();
        }
    }

    private Result launch(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = checkout.resolve("mindgap").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(Map.of(), command);
    }

    private Result run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = temporary.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("MINDGAP_JAVA_OPTS");
        builder.environment().put("JAVA_HOME", temporary.resolve("jdk").toString());
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Result(code, Files.readString(output));
    }

    private void jdk(String version, String java) throws IOException {
        Path jdk = temporary.resolve("jdk");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        executable(jdk.resolve("bin/java"), java);
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    }

    private void tool(String name, String script) throws IOException {
        executable(tools.resolve(name), script);
    }

    private Path jar(String name) {
        return checkout.resolve("packaging/target/quick/app/lib/" + name + ".jar");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.setPosixFilePermissions(write(file, script), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static Path root() {
        return Path.of(System.getProperty("mindgap.root"));
    }
}
