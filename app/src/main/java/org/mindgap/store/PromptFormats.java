package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.PromptFormat;

/** The words in which a study can put the items of its benchmarks: those that are known, and those of imported files. */
public final class PromptFormats {
    private static final String KIND = "benchmark-prompt";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeptItems kept;

    PromptFormats(KeptItems kept) {
        this.kept = kept;
    }

    /** As written. */
    record Body(int version, String language, Map<String, String> texts, String unknown, boolean ambiguousOnly) {}

    /** Those of a benchmark; what cannot be read is none. */
    public List<PromptFormat> of(BenchmarkKind kind) {
        var all = new ArrayList<>(PromptFormat.of(kind));
        for (var item : kept.list(KIND)) {
            if (item.id().startsWith(kind.word() + "\n")) {
                read(item, item.id().substring(kind.word().length() + 1)).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Optional<PromptFormat> read(KeptItem item, String id) {
        try {
            var body = JSON.readValue(item.body(), Body.class);
            return Optional.of(new PromptFormat(
                    id,
                    item.name(),
                    new Template(id, body.language(), true, body.texts()),
                    body.unknown(),
                    body.ambiguousOnly()));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Keeps one, in place of what had its id. */
    void put(BenchmarkKind kind, PromptFormat format) {
        try {
            var template = format.template();
            kept.put(
                    KIND,
                    kind.word() + "\n" + format.id(),
                    format.name(),
                    JSON.writeValueAsString(new Body(
                            1,
                            template.language(),
                            new TreeMap<>(template.texts()),
                            format.unknown(),
                            format.ambiguousOnly())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
