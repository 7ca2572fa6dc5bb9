package org.mindgap.cli;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.figure.FigureData;
import org.mindgap.gap.CellState;

/** Every code in the sources has its sentence, and every sentence its code. */
class CommandSentencesTest {

    @ParameterizedTest
    @CsvSource({
        "cli,cli",
        "cli formats/table,methods",
        "edit,edit",
        "pin report,pin",
        "report export,report",
        "example,example"
    })
    void everyCodeHasASentence(String folders, String bundle) throws IOException {
        var sentences = ResourceBundle.getBundle("org.mindgap.problem." + bundle, Locale.ROOT);
        var used = new TreeSet<String>();
        for (var folder : folders.split(" ", -1)) {
            used.addAll(codes(folder, bundle));
        }
        var written = new TreeSet<String>();
        for (var key : sentences.keySet()) {
            if (!key.endsWith(".hint")) {
                written.add(key);
            }
        }
        assertThat(written).isEqualTo(used);
        // a sentence, or one that ends with another as its argument
        assertThat(written).allSatisfy(k -> assertThat(sentences.getString(k)).matches("(?s).*\\.( \\{2\\})?"));
    }

    /** States that have no number are told apart in notes. */
    @Test
    void everyStateHasASentence() {
        var sentences = ResourceBundle.getBundle("org.mindgap.problem.cli", Locale.ROOT);
        for (var state : CellState.values()) {
            assertThat(sentences.containsKey("state-" + FigureData.word(state)))
                    .as(state.name())
                    .isEqualTo(state != CellState.VALUE);
        }
    }

    private static Set<String> codes(String folder, String bundle) throws IOException {
        var codes = new TreeSet<String>();
        var pattern = Pattern.compile("\"" + bundle + "\\.([a-z-]+)\"");
        try (var files = Files.list(Path.of("src/main/java/org/mindgap", folder))) {
            for (var file : files.toList()) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        // names of files look like codes
        codes.removeAll(Set.of("css", "mindgap"));
        if (codes.remove("state-")) {
            for (var state : CellState.values()) {
                if (state != CellState.VALUE) {
                    codes.add("state-" + FigureData.word(state));
                }
            }
        }
        return codes;
    }
}
