package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StoreProblemTextsTest {
    private static final Pattern CODE = Pattern.compile("\"store\\.([a-z-]+)\"");

    @Test
    void everyCodeInTheSourcesHasASentenceAndEverySentenceACode() throws IOException {
        var used = new TreeSet<String>();
        var sources = Path.of(System.getProperty("mindgap.root"), "app/src/main/java/org/mindgap/store");
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        var bundle = ResourceBundle.getBundle("org.mindgap.problem.store", Locale.ROOT);
        var written = new TreeSet<String>();
        bundle.keySet().stream().filter(key -> !key.endsWith(".hint")).forEach(written::add);
        assertThat(used).isNotEmpty();
        assertThat(written).isEqualTo(used);
        for (var key : used) {
            assertThat(bundle.getString(key)).as(key).endsWith(".");
        }
        bundle.keySet().stream()
                .filter(key -> key.endsWith(".hint"))
                .forEach(key -> assertThat(used).contains(key.replace(".hint", "")));
    }
}
