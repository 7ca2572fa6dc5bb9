package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regression from the command line. */
class FitCommandTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("scores.csv");
        var text = new StringBuilder("model,round,x,y\n");
        for (var i = 0; i < 60; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "m%d,%d,%.6f,%.6f%n",
                    i / 12,
                    i % 12,
                    Math.cos(i),
                    Math.cos(i) + Math.sin(i * i) + Math.floor(i / 12.0)));
        }
        Files.writeString(file, text.append("m0,12,,1\n"));
    }

    @Test
    void tellsCoefficientsGroupsAndWhatIsDoubtful() throws Exception {
        var said = CommandRun.of("fit", file.toString(), "--formula", "y ~ x + (1 | model)");

        assertThat(said.out())
                .contains("Linear mixed model by REML, 60 observations", "(Intercept)", "model", "residual", "ICC");
        assertThat(said.err()).contains("1 of 61 rows have no value");
    }

    @Test
    void jsonHasEveryNumber() throws Exception {
        var said = CommandRun.of(
                "fit", file.toString(), "--formula", "y ~ x + (1 | model)", "--against", "y ~ (1 | model)", "--json");
        var json = new JsonMapper().readTree(said.out());

        assertThat(json.get("schema").asText()).isEqualTo("fit/1");
        assertThat(json.get("method").asText()).isEqualTo("ML");
        assertThat(json.get("fixed")).hasSize(2);
        assertThat(json.get("groups")).hasSize(5);
    }
}
