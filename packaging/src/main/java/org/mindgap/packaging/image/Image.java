package org.mindgap.packaging.image;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder that runs where there is no Java: {@code runtime} is linked from a JDK and JavaFX, {@code app} holds our jars
 * and libraries for the class path, beside them launchers and sample data.
 */
final class Image {
    /** Ours name them, or Java finds them as services: letters of old files, locales, HTTPS with elliptic curves. */
    static final List<String> MODULES = List.of(
            "javafx.controls",
            "javafx.fxml",
            "javafx.swing",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.sql",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.localedata",
            "jdk.management",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.zipfs");

    private final Path application;
    private final Path project;
    private final Path target;
    private final Steps steps;

    /**
     * @param application as packaged: {@code lib} for the class path, {@code javafx} for the module path
     * @param project where launchers and sample data stand
     * @param target the folder the image and its archive come into; what was there of them goes
     * @param steps runs the JDK's tools
     */
    Image(Path application, Path project, Path target, Steps steps) {
        this.application = application;
        this.project = project;
        this.target = target;
        this.steps = steps;
    }

    /** Builds the image anew and returns its folder. */
    Path build(Jdk jdk) throws IOException, InterruptedException {
        var image = target.resolve("mindgap");
        delete(image);
        Files.createDirectories(image);
        var runtime = image.resolve("runtime");
        link(jdk, runtime);
        var windows = Files.exists(runtime.resolve("bin").resolve("java.exe"));
        Natives.fromTop(application.resolve("javafx"), runtime.resolve(windows ? "bin" : "lib"));
        fill(image);
        prepare(image, windows);
        return image;
    }

    /** Packs the folder, whose files keep the times by which Java knows them again. */
    Path pack(String name) throws IOException, InterruptedException {
        var archive = target.resolve(name + ".tar.gz").toAbsolutePath();
        Files.deleteIfExists(archive);
        steps.run(target, Map.of(), List.of("tar", "-czf", archive.toString(), "mindgap"));
        return archive;
    }

    private void link(Jdk jdk, Path runtime) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(jdk.tool("jlink").toString());
        command.addAll(List.of("--module-path", application.resolve("javafx").toString()));
        command.addAll(List.of("--add-modules", String.join(",", MODULES)));
        command.addAll(List.of("--no-header-files", "--no-man-pages", "--output", runtime.toString()));
        steps.run(target, Map.of(), command);
        // the archive of Java's own classes, on which ours stands
        steps.run(
                target,
                Map.of(),
                List.of(runtime.resolve("bin").resolve("java").toString(), "-Xshare:dump", "-Xlog:disable"));
    }

    private void fill(Path image) throws IOException {
        var app = image.resolve("app");
        copy(application.resolve("lib"), app.resolve("lib"));
        copy(project.resolve("sample-data"), image.resolve("sample-data"));
        copy(project.resolve("packaging").resolve("java-options"), app.resolve("java-options"));
        for (var name : List.of("mindgap", "mindgap.cmd", "README.md", "LICENSE")) {
            copy(project.resolve(name), image.resolve(name));
        }
        var machine = Natives.machine(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/lib/ld-musl-" + System.getProperty("os.arch", "") + ".so.1")));
        if (machine.isPresent()) {
            Natives.sqlite(app.resolve("lib"), machine.get(), app.resolve("native"));
        }
    }

    private void prepare(Path image, boolean windows) throws IOException, InterruptedException {
        if (windows) {
            steps.say("On Windows the image keeps nothing of a start for the next one.");
            return;
        }
        steps.run(
                image,
                Map.of("MINDGAP_TRAIN", "yes"),
                List.of(image.resolve("mindgap").toString()));
        try (var files = Files.list(image.resolve("app"))) {
            if (files.noneMatch(file -> file.getFileName().toString().startsWith("window-"))) {
                steps.say("Without Xvfb (packaging/setup-debian.sh) the window's first start will be a slow one.");
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
                var copied = to.resolve(from.relativize(file).toString());
                Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
                // an even second, which every kind of archive can say
                Files.setLastModifiedTime(
                        copied, FileTime.fromMillis(of.lastModifiedTime().toMillis() / 2000 * 2000));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
