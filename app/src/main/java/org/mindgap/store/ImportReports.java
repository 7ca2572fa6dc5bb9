package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.Severity;

/** Reports of imports in a study, so that what an import decided can be read in later sessions. Slow. */
public final class ImportReports {
    private static final String KIND = "import-report";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeptItems kept;

    /**
     * What an import decided.
     *
     * @param words the sentence above it
     */
    public record Report(String words, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    public ImportReports(KeptItems kept) {
        this.kept = kept;
    }

    /** Keeps what the import of a survey decided and left out. */
    public void put(String survey, String name, String words, List<Problem> said) {
        var root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("words", words);
        var problems = root.putArray("problems");
        for (var problem : said) {
            var node = problems.addObject();
            node.put("code", problem.code());
            node.put("severity", problem.severity().name());
            var place = problem.place();
            if (place != null) {
                node.put("file", place.file());
                node.put("line", place.line());
                node.put("column", place.column());
            }
            var arguments = node.putArray("arguments");
            problem.arguments().forEach(arguments::add);
        }
        kept.put(KIND, survey, name, root.toString());
    }

    /** What the import of a survey decided; nothing where it was imported before reports were kept. */
    public Optional<Report> of(String survey) {
        return kept.find(KIND, survey).flatMap(item -> read(item.body()));
    }

    private static Optional<Report> read(String body) {
        try {
            var root = JSON.readTree(body);
            if (root == null || root.path("version").asInt() != VERSION) {
                return Optional.empty();
            }
            List<Problem> problems = new ArrayList<>();
            for (var node : root.path("problems")) {
                problem(node).ifPresent(problems::add);
            }
            return Optional.of(new Report(root.path("words").asText(), problems));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // written by something else under the same name
        }
    }

    private static Optional<Problem> problem(JsonNode node) {
        var code = node.path("code").asText();
        if (code.indexOf('.') < 1) {
            return Optional.empty();
        }
        var severity = severity(node.path("severity").asText());
        var arguments = new ArrayList<String>();
        node.path("arguments").forEach(a -> arguments.add(a.asText()));
        return Optional.of(new Problem(code, severity, place(node), arguments));
    }

    private static @Nullable Place place(JsonNode node) {
        return node.has("file")
                ? new Place(
                        node.path("file").asText(),
                        node.path("line").asLong(),
                        node.path("column").isTextual() ? node.path("column").asText() : null)
                : null;
    }

    private static Severity severity(String name) {
        for (var severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        return Severity.NOTE;
    }
}
