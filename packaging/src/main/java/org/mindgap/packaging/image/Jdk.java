package org.mindgap.packaging.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK that can link images.
 *
 * @param home its folder
 * @param version as its release file says
 */
record Jdk(Path home, Runtime.Version version) {

    /** The JDK in a folder, where one with jlink is there. */
    static Optional<Jdk> at(Path home) {
        var windows = Files.exists(home.resolve("bin").resolve("jlink.exe"));
        if (!windows && !Files.exists(home.resolve("bin").resolve("jlink"))) {
            return Optional.empty();
        }
        var release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
            var version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new Jdk(home, Runtime.Version.parse(version)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty(); // no release file, or one without a version: not a JDK that we know
        }
    }

    /** The newest JDK in a folder of JDKs, such as the one beside which the build's own stands. */
    static Optional<Jdk> newest(Path folder) throws IOException {
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.sorted().map(Jdk::at).flatMap(Optional::stream).max(Comparator.comparing(Jdk::version));
        }
    }

    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }
}
