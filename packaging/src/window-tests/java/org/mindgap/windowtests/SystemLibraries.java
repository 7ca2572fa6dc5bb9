package org.mindgap.windowtests;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests that open a window or draw text where the system lacks what that takes, and names the package that
 * brings it. Where {@code CI} is set they fail instead. JUnit finds it by itself, in every module with a window.
 */
public final class SystemLibraries implements ExecutionCondition {

    private static final String PANGO = "libpangoft2-1.0.so.0";

    private final String system;
    private final Map<String, String> environment;
    private final String libraryPath;

    public SystemLibraries() {
        this(System.getProperty("os.name"), System.getenv(), System.getProperty("java.library.path"));
    }

    SystemLibraries(String system, Map<String, String> environment, String libraryPath) {
        this.system = system;
        this.environment = Map.copyOf(environment);
        this.libraryPath = libraryPath;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = context.getTestClass().flatMap(this::missingFor);
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all that it takes is there");
        }
        String sentence = missing.get() + "; packaging/setup-debian.sh installs it";
        String ci = environment.getOrDefault("CI", "");
        if (!ci.isEmpty() && !ci.equals("false")) {
            throw new IllegalStateException(sentence);
        }
        System.err.println("Skipped: " + context.getDisplayName() + ": " + sentence);
        return ConditionEvaluationResult.disabled(sentence);
    }

    /** What a test class needs and does not find, with the Debian package that brings it. */
    Optional<String> missingFor(Class<?> test) {
        boolean window = mentions(test, "javafx/scene/") || mentions(test, "org/testfx/");
        if (window && system.toLowerCase(Locale.ROOT).contains("linux") && !findsPango()) {
            return Optional.of("JavaFX's text needs " + PANGO + " (package libpangoft2-1.0-0)");
        }
        if ((window || mentions(test, "java/awt/") || mentions(test, "org/mindgap/charts/")) && !findsFont()) {
            return Optional.of("drawing text needs a font (package fonts-dejavu-core)");
        }
        return Optional.empty();
    }

    private boolean findsPango() {
        return Stream.of(libraryPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.exists(Path.of(folder, PANGO)));
    }

    private static boolean findsFont() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                            .getStringBounds("n", new FontRenderContext(null, true, true))
                            .getWidth()
                    > 0;
        } catch (RuntimeException | LinkageError noFont) {
            return false;
        }
    }

    /** Whether the compiled class, the class it stands in, or one that it extends names a package. */
    private static boolean mentions(@Nullable Class<?> type, String packageName) {
        return type != null
                && type != Object.class
                && (bytesOf(type).contains(packageName)
                        || mentions(type.getEnclosingClass(), packageName)
                        || mentions(type.getSuperclass(), packageName));
    }

    private static String bytesOf(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            return bytes == null ? "" : new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
