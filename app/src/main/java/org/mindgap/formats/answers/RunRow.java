package org.mindgap.formats.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerMatcher;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Problem;

/** Makes an answer of one line of a run file. */
final class RunRow {
    private static final String SCHEMA = "run/1";
    private static final int HTTP_ERROR = 400;

    private final AnswerDesk desk;
    private final Optional<String> modelName;

    RunRow(AnswerDesk desk, Optional<String> modelName) {
        this.desk = desk;
        this.modelName = modelName;
    }

    /** Hands the answer of a line on, or says what is wrong with it. */
    void read(JsonNode row, long line) throws RowProblem {
        if (!row.isObject()) {
            throw new RowProblem("answers.line-object");
        }
        var schema = JsonText.text(row.get("schema"));
        if (!schema.equals(SCHEMA)) {
            throw new RowProblem("answers.schema", schema.isEmpty() ? "none" : schema);
        }
        var country = JsonText.text(row.get("country"));
        var group = group(row.get("group"));
        var asked = AskedWords.read(JsonText.text(row.get("steer")), !country.isEmpty(), group);
        var named = new LinkedHashMap<String, String>();
        if (!country.isEmpty()) {
            named.put("country", country);
        }
        named.putAll(group);
        var found = desk.match(JsonText.text(row.get("survey")), question(row), named);
        var reading = reading(JsonText.text(row.get("mode")));
        var status = status(row, line);
        var shares = status == AnswerStatus.OK ? new RunOptions(desk, found, reading).shares(row) : Shares.none();
        if (status == AnswerStatus.OK && shares.byCode().isEmpty()) {
            desk.report(Problem.warning("answers.no-shares", found.question().id()), line);
            status = AnswerStatus.NOT_CODED;
        }
        var coverage = coverage(row, reading, shares, found);
        var condition = new Condition(
                asked,
                JsonText.text(row.get("lang")),
                JsonText.text(row.get("wording")),
                order(row, found.question().options().size()),
                reading,
                temperature(row));
        var model = model(row, line);
        desk.answer(
                new Answer(
                        0,
                        model.id(),
                        found.survey().id(),
                        found.question().id(),
                        condition,
                        found.target(),
                        shares.byCode(),
                        shares.draws(),
                        coverage,
                        status),
                evidence(row, line));
    }

    private static String question(JsonNode row) throws RowProblem {
        var question = JsonText.text(row.get("q"));
        if (question.isEmpty()) {
            throw new RowProblem("answers.field-missing", "q");
        }
        return question;
    }

    private static Map<String, String> group(@Nullable JsonNode node) throws RowProblem {
        var group = new LinkedHashMap<String, String>();
        if (node == null || node.isNull()) {
            return group;
        }
        if (!node.isObject()) {
            throw new RowProblem("answers.field-shape", "group", "an object of variable and code");
        }
        node.properties().forEach(e -> {
            var code = JsonText.text(e.getValue());
            if (!code.isEmpty()) {
                group.put(e.getKey(), code);
            }
        });
        return group;
    }

    private static Reading reading(String mode) throws RowProblem {
        if (mode.startsWith("logprob")) {
            return Reading.PROBABILITIES;
        }
        return switch (mode) {
            case "sampling", "draw", "draws" -> Reading.DRAWS;
            case "verbalised", "verbalized", "stated" -> Reading.STATED;
            default -> throw new RowProblem("answers.mode", mode.isEmpty() ? "none" : mode);
        };
    }

    /** An answer that came with an HTTP error is no answer, whatever else the line says. */
    private AnswerStatus status(JsonNode row, long line) throws RowProblem {
        var status = Shares.status(JsonText.text(row.get("status")));
        var http = JsonText.number(row.get("http")).orElse(0);
        if (status == AnswerStatus.OK && http >= HTTP_ERROR) {
            desk.report(Problem.warning("answers.http", String.valueOf((int) http)), line);
            return AnswerStatus.FAILED;
        }
        return status;
    }

    private static double coverage(JsonNode row, Reading reading, Shares shares, AnswerMatcher.Match.Found found)
            throws RowProblem {
        var stated = number(row, "coverage");
        var question = found.question().id();
        if (reading == Reading.STATED
                && Double.isNaN(stated)
                && !shares.byCode().isEmpty()) {
            shares.checkWhole(question);
        }
        return shares.coverage(stated, question);
    }

    private static @Nullable Double temperature(JsonNode row) throws RowProblem {
        var parameters = row.get("params");
        if (parameters == null || !parameters.isObject()) {
            return null;
        }
        var temperature = number(parameters, "temperature");
        return Double.isNaN(temperature) ? null : temperature;
    }

    /** A number, NaN where it is absent or null. */
    private static double number(JsonNode row, String field) throws RowProblem {
        var node = row.get(field);
        if (node == null || node.isNull()) {
            return Double.NaN;
        }
        var number = JsonText.number(node);
        if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
            throw new RowProblem("answers.field-shape", field, "a number");
        }
        return number.getAsDouble();
    }

    /** The order in which the options were shown, "2,0,1"; empty where the line does not say. */
    private static String order(JsonNode row, int options) throws RowProblem {
        var node = row.get("perm");
        if (node == null || node.isNull()) {
            return JsonText.text(row.get("order"));
        }
        List<Integer> places = new ArrayList<>();
        if (node.isArray()) {
            for (var place : node) {
                var number = JsonText.number(place).orElse(-1);
                places.add(number == Math.rint(number) ? (int) number : -1);
            }
        }
        var expected = IntStream.range(0, places.size()).boxed().toList();
        if (!node.isArray()
                || places.isEmpty()
                || places.size() > options
                || !places.stream().sorted().toList().equals(expected)) {
            throw new RowProblem("answers.perm", node.toString());
        }
        return places.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private Model model(JsonNode row, long line) throws RowProblem {
        var node = row.get("model");
        var isObject = node != null && node.isObject();
        var fields = isObject ? node : MissingNode.getInstance();
        var id = isObject ? JsonText.text(fields.get("id")) : JsonText.text(node);
        var written = JsonText.text(fields.get("name"));
        var name = written.isEmpty() ? id : written;
        if (name.isEmpty()) {
            name = modelName.orElse("");
        }
        if (name.isEmpty()) {
            throw new RowProblem("answers.model-missing");
        }
        var details = Stream.of(
                        written.isEmpty() || id.equals(name) ? "" : "id " + id,
                        detail(fields, "digest"),
                        detail(fields, "server"),
                        detail(fields, "fingerprint"))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
        var madeUp = fields.path("invented").asBoolean(false);
        return desk.model(name, madeUp, details, line);
    }

    private static String detail(JsonNode model, String field) {
        var text = JsonText.text(model.get(field));
        return text.isEmpty() ? "" : field + " " + text;
    }

    private Evidence evidence(JsonNode row, long line) {
        var asked = JsonText.text(row.get("asked"));
        return new Evidence(
                raw(row.get("prompt")),
                raw(row.get("raw")),
                desk.file(),
                line,
                asked.isEmpty() ? JsonText.text(row.get("t")) : asked);
    }

    /** Text as it is; an object or list as JSON. */
    private static String raw(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
