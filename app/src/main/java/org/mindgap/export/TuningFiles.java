package org.mindgap.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.Message;
import org.mindgap.figure.DataTable;

/**
 * Conversations as files: {@code NAME-train.jsonl} and {@code NAME-test.jsonl} in OpenAI's chat form, which other tools
 * for tuning read too, and {@code NAME-index.csv}, which says of every line whose it is.
 */
public final class TuningFiles {
    private static final String SCHEMA = "sft/1";
    private final JsonMapper mapper = new JsonMapper();

    /**
     * Writes the three files; those that are there are replaced, each whole or not at all.
     *
     * @param stem path without the endings
     * @param invented whether the people are made up, which the index says
     */
    public List<Path> write(Tuning.Examples examples, Path stem, boolean invented) throws IOException {
        var train = lines(examples.train());
        var test = lines(examples.test());
        var rows = new ArrayList<List<Object>>();
        rows("train", examples.train(), invented, rows);
        rows("test", examples.test(), invented, rows);
        var index = new DataTable(
                        List.of("schema", "file", "line", "group", "question", "code", "share", "n", "people"), rows)
                .csv();
        return List.of(
                written(stem, "-train.jsonl", train),
                written(stem, "-test.jsonl", test),
                written(stem, "-index.csv", index));
    }

    private static void rows(String file, List<Tuning.Example> examples, boolean invented, List<List<Object>> rows) {
        for (var i = 0; i < examples.size(); i++) {
            var of = examples.get(i);
            var group = of.group().codes().entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .toList();
            rows.add(List.of(
                    SCHEMA,
                    file,
                    i + 1,
                    String.join(",", group),
                    of.question(),
                    of.code(),
                    of.share(),
                    of.base(),
                    invented ? "INVENTED" : "real"));
        }
    }

    private String lines(List<Tuning.Example> examples) throws IOException {
        var text = new StringBuilder();
        for (var example : examples) {
            var messages = JsonNodeFactory.instance.arrayNode();
            for (var message : example.messages()) {
                messages.addObject().put("role", role(message)).put("content", message.text());
            }
            messages.addObject().put("role", "assistant").put("content", example.reply());
            var line = JsonNodeFactory.instance.objectNode();
            line.set("messages", messages);
            text.append(mapper.writeValueAsString(line)).append('\n');
        }
        return text.toString();
    }

    private static String role(Message message) {
        return message.speaker() == Message.Speaker.MODEL
                ? "assistant"
                : message.speaker().name().toLowerCase(Locale.ROOT);
    }

    private static Path written(Path stem, String ending, String text) throws IOException {
        var name = stem.getFileName() + ending;
        var file = stem.resolveSibling(name);
        var draft = stem.resolveSibling("." + name + ".tmp");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return file;
    }
}
