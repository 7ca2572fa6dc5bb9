package org.mindgap.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every doubt and every refusal has a sentence, and no sentence is left over. */
class SentencesTest {
    @Test
    void codesAndSentencesAreTheSame() throws IOException {
        var used = new TreeSet<String>();
        var code = Pattern.compile("\"translation\\.([a-z-]+)\"");
        try (var files = Files.walk(Path.of("src/main/java/org/mindgap/translation"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.matcher(Files.readString(file)).results().forEach(r -> used.add(r.group(1)));
            }
        }
        var bundle = ResourceBundle.getBundle("org.mindgap.problem.translation", Locale.ROOT);
        var there = new TreeSet<String>();
        for (var key : bundle.keySet()) {
            there.add(key.replace(".hint", ""));
            assertThat(bundle.getString(key)).as(key).endsWith(".");
        }
        assertThat(there).isEqualTo(used);
    }
}
