package org.mindgap.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mindgap.formats.text.JsonText;

/** The JSON Schema and its page name every field that the reader reads, and the example uses no other. */
class RunSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("mindgap.root", ".."));
    private static final Path READERS = ROOT.resolve("app/src/main/java/org/mindgap/formats/answers");

    @Test
    void theSchemaNamesEveryFieldThatIsRead() throws IOException {
        var properties = schema().get("properties");
        var read = new TreeSet<String>();
        for (var file : new String[] {"RunRow.java", "RunOptions.java"}) {
            var field = Pattern.compile("(?:row\\.get\\(|number\\(row, )\"([a-z]+)\"")
                    .matcher(Files.readString(READERS.resolve(file)));
            while (field.find()) {
                read.add(field.group(1));
            }
        }
        assertThat(read).contains("q", "steer", "perm", "coverage", "opts", "choice");
        assertThat(read).allMatch(properties::has);
        var page = Files.readString(ROOT.resolve("docs/formats/run-jsonl.md"));
        assertThat(properties.fieldNames()).toIterable().allMatch(name -> page.contains("`" + name));
    }

    @Test
    void theExampleUsesOnlyWhatTheSchemaNames() throws IOException {
        var properties = schema().get("properties");
        var option = properties.get("opts").get("items").get("properties");
        try (var lines = Files.lines(ROOT.resolve("sample-data/answers.jsonl"))) {
            for (var line : (Iterable<String>) lines::iterator) {
                var row = JsonText.mapper().readTree(line);
                assertThat(row.fieldNames()).toIterable().allMatch(properties::has);
                row.get("opts")
                        .forEach(o -> assertThat(o.fieldNames()).toIterable().allMatch(option::has));
            }
        }
    }

    private static JsonNode schema() throws IOException {
        return JsonText.mapper().readTree(Files.readString(ROOT.resolve("docs/formats/run-1.schema.json")));
    }
}
