package org.mindgap.formats.survey;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.formats.text.JsonText;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Question;

/** What a dialogue file holds, read in one pass whatever the order of its keys. */
final class DialogueDocument {
    private static final String SINGLE = "single-select";

    /** The figures of one segment for one question, as the file has them. */
    record Response(Map<String, String> attributes, String sampleSize, JsonNode body, long line) {}

    private final String file;
    private final ProblemLog log = new ProblemLog();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Long> leftOut = new LinkedHashMap<>();
    private final List<Response> responses = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    DialogueDocument(String file) {
        this.file = file;
    }

    ProblemLog log() {
        return log;
    }

    String name() {
        return texts.getOrDefault("surveyName", texts.getOrDefault("surveyId", ""));
    }

    /** Source and description: what the file says of its own sample belongs in every caption. */
    String citation() {
        return java.util.stream.Stream.of(texts.getOrDefault("source", ""), texts.getOrDefault("description", ""))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(". "));
    }

    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    Map<String, Question> questionsById() {
        return questions;
    }

    /** Whether a question was in the file and left out with a report. */
    boolean wasLeftOut(String question) {
        return leftOut.containsKey(question);
    }

    List<Response> responses() {
        return responses;
    }

    void read(JsonParser parser, JobContext context) throws IOException, ProblemException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unexpected("an object with surveyId, questions and segments", parser);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "questions" -> readQuestions(parser);
                case "segments" -> readSegments(parser, context);
                case "surveyId", "surveyName", "description", "source" ->
                    texts.put(key, JsonText.text(parser.<JsonNode>readValueAsTree()));
                default -> parser.skipChildren();
            }
        }
        if (!questions.isEmpty()) {
            log.add(Problem.note("formats.dialogues-order").at(Place.file(file)));
        }
        if (!texts.getOrDefault("description", "").isEmpty()) {
            log.add(Problem.note("formats.dialogues-description", texts.getOrDefault("description", ""))
                    .at(Place.file(file)));
        }
    }

    private void readQuestions(JsonParser parser) throws IOException, ProblemException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected("questions as an object of id and question", parser);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var id = parser.currentName();
            var line = (long) parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            addQuestion(id, parser.readValueAsTree(), line);
        }
    }

    private void addQuestion(String id, JsonNode body, long line) {
        var type = JsonText.text(body.get("type"));
        if (!type.isEmpty() && !type.equals(SINGLE)) {
            leaveOut(id, line, Problem.warning("formats.question-type", id, type));
            return;
        }
        var labels = body.get("options");
        if (labels == null || !labels.isArray() || labels.size() < 2) {
            leaveOut(id, line, Problem.warning("formats.question-options", id));
            return;
        }
        var options = new ArrayList<Option>();
        for (var label : labels) {
            var text = label.isTextual() ? label.textValue() : label.asText();
            var kind = OptionWords.kind(text);
            if (kind != OptionKind.SUBSTANTIVE) {
                log.add(Problem.note("formats.option-kind", text, id, words(kind))
                        .at(Place.line(file, line)));
            }
            var position = options.size() + 1;
            options.add(new Option(String.valueOf(position), text, position, kind));
        }
        var text = JsonText.text(body.get("text"));
        questions.put(id, new Question(id, text.isEmpty() ? id : text, text, "", Measure.NOMINAL, "", "", options));
    }

    static String words(OptionKind kind) {
        return switch (kind) {
            case SUBSTANTIVE -> "an answer like others";
            case DONT_KNOW -> "don't know";
            case REFUSED -> "refused or no answer";
            case NOT_ASKED -> "not asked";
        };
    }

    private void leaveOut(String id, long line, Problem problem) {
        leftOut.put(id, line);
        log.add(problem.at(Place.line(file, line)));
    }

    private void readSegments(JsonParser parser, JobContext context) throws IOException, ProblemException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected("segments as a list", parser);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected("a segment with attributes and responses", parser);
            }
            context.checkCancelled();
            readSegment(parser);
        }
    }

    private void readSegment(JsonParser parser) throws IOException, ProblemException {
        var attributes = new LinkedHashMap<String, String>();
        var sampleSize = "";
        var bodies = new ArrayList<JsonNode>();
        var lines = new ArrayList<Long>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "attributes" -> {
                    JsonNode node = parser.readValueAsTree();
                    node.properties().forEach(e -> attributes.put(e.getKey(), JsonText.text(e.getValue())));
                }
                case "sampleSize" -> sampleSize = JsonText.text(parser.<JsonNode>readValueAsTree());
                case "responses" -> readResponses(parser, bodies, lines);
                default -> parser.skipChildren();
            }
        }
        for (var i = 0; i < bodies.size(); i++) {
            responses.add(new Response(attributes, sampleSize, bodies.get(i), lines.get(i)));
        }
    }

    private void readResponses(JsonParser parser, List<JsonNode> bodies, List<Long> lines)
            throws IOException, ProblemException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected("responses as a list", parser);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            lines.add((long) parser.currentTokenLocation().getLineNr());
            bodies.add(parser.readValueAsTree());
        }
    }

    private ProblemException unexpected(String expected, JsonParser parser) {
        return new ProblemException(Problem.error("formats.json-shape", expected)
                .at(Place.line(file, Math.max(0, parser.currentTokenLocation().getLineNr()))));
    }
}
