package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.survey.SurveyReader;

/**
 * Walks through the user guide (docs/guide) in the real window: every picture of the guide is taken on the way, and
 * every word that the guide prints in bold stands on the screen in the picture that follows it or in the one before.
 * With {@code -Dmindgap.guide.write=true} the pictures are written anew; with {@code -Dmindgap.guide.pictures=FOLDER}
 * they are written there and those of the guide stay, in the theme of {@code mindgap.theme} and as large as
 * {@code mindgap.guide.scale} says (2 for 200 %).
 */
class GuideTest {
    private static final Path GUIDE = Path.of(System.getProperty("mindgap.root", ".."), "docs", "guide");
    private static final Pattern PART =
            Pattern.compile("!\\[[^]]*]\\(images/([a-z0-9-]+)\\.png\\)|\\*\\*([^*]+)\\*\\*");

    @TempDir
    Path folder;

    @Test
    void theGuideIsTrue() throws Exception {
        var elsewhere = System.getProperty("mindgap.guide.pictures", "");
        var images = elsewhere.isEmpty()
                ? Optional.of(GUIDE.resolve("images")).filter(i -> Boolean.getBoolean("mindgap.guide.write"))
                : Optional.of(Path.of(elsewhere));
        try (var window = new WindowFixture(
                folder.resolve("settings"),
                new FiledStudies(Locale.ENGLISH),
                new FiledImporter(loaded(SurveyReader.class), loaded(AnswersReader.class)))) {
            var walk = new GuideWalk(window, folder, images);
            new GuideStories(window, walk, folder).tell();
            assertThat(untrue(walk)).isEmpty();
        }
    }

    /** What the guide says that the window does not. */
    private static List<String> untrue(GuideWalk walk) throws IOException {
        var wrong = new ArrayList<String>();
        var shown = new TreeSet<String>();
        for (var page : pages()) {
            var bold = new ArrayList<String>();
            List<String> before = List.of();
            var found = PART.matcher(Files.readString(page));
            while (found.find()) {
                if (found.group(2) != null) {
                    bold.add(found.group(2));
                    continue;
                }
                var name = found.group(1);
                shown.add(name);
                if (!Files.exists(GUIDE.resolve("images").resolve(name + ".png"))) {
                    wrong.add(name + " is no picture");
                }
                var here = walk.steps().get(name);
                if (here == null) {
                    wrong.add(name + " is not on the way");
                    continue;
                }
                for (var word : bold) {
                    if (!contain(here, word) && !contain(before, word)) {
                        wrong.add(page.getFileName() + ": \"" + word + "\" is not on the screen at " + name);
                    }
                }
                bold.clear();
                before = here;
            }
        }
        walk.steps().keySet().stream()
                .filter(n -> !shown.contains(n))
                .forEach(n -> wrong.add(n + " is in no page of the guide"));
        return wrong;
    }

    private static boolean contain(List<String> words, String word) {
        return words.stream().anyMatch(w -> w.contains(word));
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(GUIDE)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static <T> List<T> loaded(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
