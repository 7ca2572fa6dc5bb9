package org.mindgap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the files themselves: their length, and that none speaks of one person's machine. */
class TrackedFilesTest {

    private static final Path ROOT = Path.of(System.getProperty("mindgap.root"));
    private static final int LONGEST = 400;
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode");
    private static final long LARGEST_TEXT = 2_000_000;

    // In pieces, so that this file keeps its own rule.
    private static final Pattern ONE_MACHINE = Pattern.compile("(?<![\\w.:/*}-])/(?:home|Users)/[\\w.-]+"
            + "|(?<![\\w.:/*}-])/ro" + "ot/[\\w.-]+"
            + "|(?<![\\w.:/*}-])/wo" + "rk/(?:main|shared)\\b" + "|[A-Z]:\\\\Use" + "rs\\\\\\w+"
            + "|repo1?\\.mav" + "en\\.|mav" + "en\\.apache\\.org/maven2|central\\.sona" + "type|jit" + "pack\\.io");

    @Test
    void sourceFilesStayShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().replace('\\', '/').contains("/src/main/java/")) {
                int lines = Files.readAllLines(file).size();
                if (lines > LONGEST) {
                    tooLong.add(ROOT.relativize(file) + ": " + lines + " lines");
                }
            }
        }
        assertThat(tooLong).as("source files of more than %d lines", LONGEST).isEmpty();
    }

    @Test
    void noFileSpeaksOfOneMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = textOf(file);
            for (int i = 0; i < lines.size(); i++) {
                if (ONE_MACHINE.matcher(lines.get(i)).find()) {
                    found.add(ROOT.relativize(file) + ":" + (i + 1) + ": "
                            + lines.get(i).strip());
                }
            }
        }
        assertThat(found).as("paths of one machine, or hosts of a registry").isEmpty();
    }

    @Test
    void noFileHoldsAMergeThatNobodyFinished() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = textOf(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("<<<<<<<" + " ") || lines.get(i).startsWith(">>>>>>>" + " ")) {
                    found.add(ROOT.relativize(file) + ":" + (i + 1));
                }
            }
        }
        assertThat(found).as("marks of a merge").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"see /home" + "/x/notes", "'/ro" + "ot/.m2'", "C:\\Use" + "rs\\me", "/wo" + "rk/shared"})
    void pathsOfOneMachineAreRecognised(String line) {
        assertThat(ONE_MACHINE.matcher(line).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/home/page", "at the root/branch", "../shared/data", "$HOME/notes"})
    void otherPathsAreNot(String line) {
        assertThat(ONE_MACHINE.matcher(line).find()).isFalse();
    }

    /** The files git tracks; without git (an unpacked archive), all files but what a build leaves behind. */
    private static List<Path> files() throws IOException {
        List<Path> tracked = trackedFiles();
        if (!tracked.isEmpty()) {
            return tracked;
        }
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.iterate(file, Path::getParent)
                            .takeWhile(part -> part != null && !part.equals(ROOT))
                            .noneMatch(
                                    part -> NOT_OURS.contains(part.getFileName().toString())))
                    .toList();
        }
    }

    private static List<Path> trackedFiles() throws IOException {
        if (!Files.exists(ROOT.resolve(".git"))) {
            return List.of();
        }
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream names = git.getInputStream()) {
                return Stream.of(new String(names.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1))
                        .filter(name -> !name.isEmpty())
                        .map(ROOT::resolve)
                        .filter(Files::isRegularFile)
                        .toList();
            }
        } catch (IOException noGit) {
            return List.of();
        }
    }

    private static List<String> textOf(Path file) {
        try {
            return Files.size(file) > LARGEST_TEXT ? List.of() : Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException binary) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
