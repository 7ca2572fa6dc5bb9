package org.mindgap.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every problem that a reader can report has a sentence, and no sentence is left over. */
class ProblemSentencesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/mindgap");

    @Test
    void everyCodeOfTheReadersHasASentence() throws IOException {
        for (var code : codes(SOURCES.resolve("formats"))) {
            var dot = code.indexOf('.');
            var bundle = ResourceBundle.getBundle("org.mindgap.problem." + code.substring(0, dot), Locale.ROOT);
            assertThat(bundle.containsKey(code.substring(dot + 1))).as(code).isTrue();
            assertThat(bundle.getString(code.substring(dot + 1))).as(code).endsWith(".");
        }
    }

    @Test
    void noSentenceOfTheReadersIsLeftOver() throws IOException {
        var used = codes(SOURCES);
        for (var name : Set.of("formats", "answers", "microdata", "table", "runs")) {
            var bundle = ResourceBundle.getBundle("org.mindgap.problem." + name, Locale.ROOT);
            for (var key : bundle.keySet()) {
                assertThat(used).as(key).contains(name + "." + key.replace(".hint", ""));
            }
        }
    }

    /** "don’t" stands beside "don’t", never beside "don't". */
    @Test
    void apostrophesOfAllWordsAreTheSame() throws IOException {
        var straight = new TreeSet<String>();
        for (var folder : Set.of("../app", "../charts", "../views", "../packaging")) {
            try (var files = Files.walk(Path.of(folder, "src/main/resources"))) {
                for (var file : files.filter(f -> f.toString().endsWith(".properties"))
                        .filter(f -> !f.toString().contains("elicit")) // what models write, not what we say
                        .toList()) {
                    Files.readAllLines(file).stream()
                            .filter(l -> !l.startsWith("#"))
                            .filter(l -> l.matches(".*\\p{L}''?(s|t|re|ve|ll|d|m)\\b.*"))
                            .forEach(l -> straight.add(file.getFileName() + ": " + l));
                }
            }
        }
        assertThat(straight).isEmpty();
    }

    private static Set<String> codes(Path folder) throws IOException {
        var found = new TreeSet<String>();
        var code = Pattern.compile("\"((?:formats|answers|microdata|table|runs)\\.[a-z0-9-]+)\"");
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = code.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
