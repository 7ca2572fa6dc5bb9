package org.mindgap.inference.probe;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/** A verdict as JSON, schema probe/1 (docs/formats/wires.md). */
public final class ProbeJson {
    private ProbeJson() {}

    public static void write(ProbeVerdict verdict, ProblemTexts texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "probe/1");
        json.writeStringField("badge", word(verdict.badge()));
        json.writeStringField("when", verdict.when().toString());
        json.writeNumberField("seconds", verdict.took().toMillis() / 1000.0);
        json.writeNumberField("calls", verdict.calls());
        json.writeNumberField("requests", verdict.requests());
        endpoint(verdict, json);
        var ability = verdict.ability();
        json.writeObjectFieldStart("ability");
        json.writeNumberField("alternatives", ability.topTokens());
        json.writeBooleanField("exact_labels", ability.exactLabels());
        json.writeBooleanField("scores_text", ability.scoresText());
        json.writeBooleanField("prefill", ability.prefill());
        json.writeBooleanField("repeatable", ability.repeatable());
        json.writeEndObject();
        json.writeArrayFieldStart("modes");
        for (var mode : verdict.modes()) {
            json.writeStartObject();
            json.writeStringField("mode", mode.mode().word());
            json.writeBooleanField("served", mode.refused().isEmpty());
            json.writeStringField("reason", mode.refused().map(texts::line).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (var finding : verdict.findings()) {
            finding(finding, texts, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("exchanges");
        for (var exchange : verdict.exchanges()) {
            json.writeStartObject();
            json.writeStringField("step", exchange.step());
            json.writeStringField("outcome", exchange.outcome().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("status", exchange.status());
            json.writeNumberField("seconds", exchange.took().toMillis() / 1000.0);
            json.writeStringField("sent", exchange.sent());
            json.writeStringField("came", exchange.came());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The word of a badge: probabilities, text-only, failed. */
    public static String word(ProbeVerdict.Badge badge) {
        return badge.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void endpoint(ProbeVerdict verdict, JsonGenerator json) throws IOException {
        var endpoint = verdict.endpoint();
        json.writeObjectFieldStart("endpoint");
        json.writeStringField("kind", endpoint.kind());
        json.writeStringField("address", endpoint.address());
        json.writeStringField("model", endpoint.model());
        json.writeStringField("key", endpoint.key());
        json.writeStringField("digest", verdict.identity().digest());
        json.writeStringField("server", verdict.identity().server());
        json.writeObjectFieldStart("settings");
        for (var setting : endpoint.settings().entrySet()) {
            json.writeStringField(setting.getKey(), setting.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void finding(Problem finding, ProblemTexts texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("sentence", texts.sentence(finding));
        json.writeStringField("hint", texts.hint(finding));
        json.writeEndObject();
    }
}
