package org.mindgap.packaging.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The machine's own libraries that stand in jars: unpacked once here, instead of at each start on the user's machine. */
final class Natives {
    private static final Pattern LIBRARY = Pattern.compile("/?[A-Za-z0-9_]+\\.(so|dylib|dll)");

    private Natives() {}

    /** Unpacks what stands at the top of the jars of a folder (JavaFX's libraries). */
    static void fromTop(Path jars, Path target) throws IOException {
        for (var jar : jars(jars)) {
            unpack(jar, "/", target);
        }
    }

    /** Unpacks SQLite's library for one machine; nothing where the jar has none for it. */
    static void sqlite(Path jars, String machine, Path target) throws IOException {
        for (var jar : jars(jars)) {
            if (jar.getFileName().toString().startsWith("sqlite-jdbc-")) {
                unpack(jar, "/org/sqlite/native/" + machine, target);
            }
        }
    }

    /** As SQLite's jar names this machine, where it has a library for it. */
    static Optional<String> machine(String system, String processor, boolean musl) {
        var name = system.toLowerCase(Locale.ROOT);
        var os = name.contains("linux")
                ? (musl ? "Linux-Musl" : "Linux")
                : name.contains("mac") ? "Mac" : name.contains("windows") ? "Windows" : "";
        var cpu = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            default -> "";
        };
        return os.isEmpty() || cpu.isEmpty() ? Optional.empty() : Optional.of(os + "/" + cpu);
    }

    private static Iterable<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void unpack(Path jar, String folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (var inside = FileSystems.newFileSystem(jar)) {
            var from = inside.getPath(folder);
            if (Files.notExists(from)) {
                return;
            }
            try (var entries = Files.list(from)) {
                entries.filter(entry ->
                                LIBRARY.matcher(entry.getFileName().toString()).matches())
                        .forEach(entry -> copy(entry, target));
            }
        }
    }

    private static void copy(Path entry, Path target) {
        try {
            Files.copy(entry, target.resolve(entry.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
