package org.mindgap.formats.answers.helm;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.answers.runs.Came;
import org.mindgap.formats.answers.runs.RecordTaker;
import org.mindgap.formats.answers.runs.RunReader;
import org.mindgap.formats.answers.runs.RunRecord;
import org.mindgap.formats.answers.runs.WireTokens;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Reads {@code scenario_state.json} of HELM, as OpinionsQA's runs have it (docs/formats/helm.md), one request by one. */
public final class HelmReader extends RunReader {

    @Override
    public String format() {
        return "helm";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        if (!FileFacts.name(file).endsWith(".json")) {
            return false;
        }
        var head = FileFacts.head(file).stripLeading();
        return head.startsWith("{")
                && (head.contains("\"request_states\"")
                        || (head.contains("\"adapter_spec\"") && head.contains("\"instance\"")));
    }

    @Override
    protected void records(Path file, RunMap map, RecordTaker taker, JobContext context)
            throws IOException, ProblemException {
        var size = Files.size(file);
        try (var text = Utf8Reader.open(file);
                var in = JsonText.mapper().createParser(new BufferedReader(text))) {
            JsonNode adapter = MissingNode.getInstance();
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var name = in.currentName();
                in.nextToken();
                if (name.equals("adapter_spec")) {
                    adapter = JsonText.mapper().readTree(in);
                } else if (!name.equals("request_states")) {
                    in.skipChildren();
                } else if (!states(in, adapter, taker, () -> {
                    context.checkCancelled();
                    context.progress(text.consumed(), size);
                })) {
                    return;
                }
            }
        } catch (BadTextException e) {
            throw CsvTable.notText(FileFacts.name(file), e);
        } catch (JacksonException e) {
            throw JsonText.broken(FileFacts.name(file), e);
        }
    }

    private static boolean states(JsonParser in, JsonNode adapter, RecordTaker taker, Runnable step)
            throws IOException {
        var number = 0;
        while (in.nextToken() == JsonToken.START_OBJECT) {
            step.run();
            ObjectNode state = JsonText.mapper().readTree(in);
            if (!taker.take(record(state, ++number, adapter))) {
                return false;
            }
        }
        return true;
    }

    private static RunRecord record(ObjectNode state, int number, JsonNode adapter) {
        var request = state.path("request");
        var options = new ArrayList<String>();
        state.path("output_mapping")
                .properties()
                .forEach(e -> options.add(e.getValue().asText("")));
        var named = JsonText.text(request.get("model"));
        var temperature = JsonText.number(request.get("temperature"));
        var result = state.path("result");
        state.remove("result");
        return new RunRecord(
                state,
                number,
                request.path("prompt").asText(""),
                state.path("instance").path("input").path("text").asText(""),
                options,
                came(result),
                result.toString(),
                new RunRecord.Origin(
                        named.isEmpty() ? JsonText.text(adapter.get("model")) : named,
                        "",
                        "",
                        temperature.isPresent() && temperature.getAsDouble() >= 0
                                ? (Double) temperature.getAsDouble()
                                : null),
                Optional.empty());
    }

    private static List<Came> came(JsonNode result) {
        if (result.has("success") && !result.path("success").asBoolean()) {
            return List.of(new Came.Nothing(AnswerStatus.FAILED, JsonText.text(result.get("error"))));
        }
        var came = new ArrayList<Came>();
        for (var completion : result.path("completions")) {
            came.add(
                    JsonText.text(completion.path("finish_reason").get("reason"))
                                    .equals("content_filter")
                            ? new Came.Nothing(AnswerStatus.BLOCKED, "content_filter")
                            : new Came.Words(completion.path("text").asText(""), tokens(completion)));
        }
        return came.isEmpty() ? List.of(new Came.Nothing(AnswerStatus.FAILED, "no answer in the state")) : came;
    }

    /** Old runs alone have the likeliest tokens; one token with its own probability is no distribution. */
    private static List<TokenPlace> tokens(JsonNode completion) {
        var places = new ArrayList<TokenPlace>();
        for (var token : completion.path("tokens")) {
            var top = WireTokens.map(token.path("top_logprobs"));
            places.add(new TokenPlace(
                    TokenChance.of(
                            token.path("text").asText(""),
                            JsonText.number(token.get("logprob")).orElse(Double.NaN)),
                    top));
        }
        return places.stream().allMatch(p -> p.top().isEmpty()) ? List.of() : places;
    }
}
