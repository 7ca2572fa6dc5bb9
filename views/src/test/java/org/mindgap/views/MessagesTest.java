package org.mindgap.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/** Words and code agree: every key that the code names has a text, and every text is used. */
class MessagesTest {
    private static final Path SOURCES = Path.of(System.getProperty("mindgap.root"), "views", "src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern GET = Pattern.compile("texts\\s*\\.(?:get|count)\\(\\s*\"([^\"]+)\"");

    @Test
    void every_key_that_is_asked_for_has_a_text() throws IOException {
        var missing = new TreeSet<String>();
        var asked = 0;
        for (var source : sources()) {
            var found = GET.matcher(source);
            while (found.find()) {
                asked++;
                if (!keys().contains(found.group(1))) {
                    missing.add(found.group(1));
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_used() throws IOException {
        var literals = new TreeSet<String>();
        for (var source : sources()) {
            var found = LITERAL.matcher(source);
            while (found.find()) {
                literals.add(found.group(1));
            }
        }
        assertThat(keys().stream().filter(k -> !literals.contains(k)).toList()).isEmpty();
    }

    @Test
    void every_literal_that_looks_like_a_key_of_a_screen_is_one() throws IOException {
        var prefixes = keys().stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        for (var source : sources()) {
            var found = LITERAL.matcher(source);
            while (found.find()) {
                var text = found.group(1);
                var dot = text.indexOf('.');
                if (dot > 0
                        && text.matches("[a-zA-Z.0-9]+")
                        && prefixes.contains(text.substring(0, dot))
                        && !keys().contains(text)) {
                    unknown.add(text);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_problem_of_the_window_has_a_sentence() throws IOException {
        var codes = new TreeSet<String>();
        var code = Pattern.compile("\"(views\\.[a-z-]+)\"");
        for (var source : sources()) {
            var found = code.matcher(source);
            while (found.find()) {
                codes.add(found.group(1));
            }
        }
        assertThat(codes).isNotEmpty();
        var texts = new ProblemTexts(Locale.ENGLISH);
        for (var each : codes) {
            assertThat(texts.sentence(Problem.error(each, "x"))).doesNotStartWith("views.");
        }
    }

    private static Set<String> keys() {
        return ResourceBundle.getBundle("org.mindgap.views.messages", Locale.ENGLISH)
                .keySet();
    }

    private static List<String> sources() throws IOException {
        var all = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.add(Files.readString(file));
            }
        }
        return all;
    }
}
