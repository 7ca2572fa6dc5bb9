package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.elicit.Outcome;
import org.mindgap.problem.ProblemTexts;

class OutcomeProblemTest {

    @Test
    void everyOutcomeHasASentenceOfItsOwn() {
        var sentences = new HashSet<String>();
        for (var outcome : Outcome.values()) {
            var sentence = new ProblemTexts(Locale.ENGLISH).sentence(OutcomeProblem.of(outcome, "the server"));

            assertThat(sentence)
                    .as("%s", outcome)
                    .endsWith(".")
                    .doesNotContain("inference.")
                    .doesNotContain("{");
            sentences.add(sentence);
        }
        assertThat(sentences).hasSameSizeAs(Outcome.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inference", "probe"})
    void everyCodeHasASentenceAndNoneIsLeftOver(String name) throws IOException {
        var bundle = ResourceBundle.getBundle("org.mindgap.problem." + name, Locale.ROOT);
        var used = new TreeSet<String>();
        var code = Pattern.compile("\"" + name + "\\.([a-z0-9-]+)\"");
        try (var files = Files.walk(Path.of("src/main/java/org/mindgap"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = code.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(bundle.getString(key)).endsWith("."));
        assertThat(bundle.keySet()).allSatisfy(key -> assertThat(used).contains(key.replace(".hint", "")));
    }
}
