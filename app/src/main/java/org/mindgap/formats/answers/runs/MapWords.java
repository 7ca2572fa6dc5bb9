package org.mindgap.formats.answers.runs;

import java.util.stream.Collectors;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.formats.answers.map.RunMap;

/** A map in one line. */
final class MapWords {
    private MapWords() {}

    static String of(RunMap map) {
        var sources = map.sources().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " from " + source(e.getValue()))
                .collect(Collectors.toList());
        map.patterns().forEach(p -> sources.add(p.pattern() + " from " + source(p.source())));
        sources.add(
                switch (map.match()) {
                    case ID -> "questions by id or exact text";
                    case TEXT -> "questions by a text that stands in the prompt";
                    case OPTIONS -> "questions by their options";
                });
        return String.join(", ", sources);
    }

    private static String source(MapSource source) {
        return switch (source.kind()) {
            case FIELD -> source.of();
            case FILE -> "the file's name";
            case FOLDER -> "the folder's name";
            case VALUE -> "“" + source.of() + "”";
        };
    }
}
