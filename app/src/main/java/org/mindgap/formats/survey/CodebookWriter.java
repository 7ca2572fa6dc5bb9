package org.mindgap.formats.survey;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.mindgap.formats.text.JsonText;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Wording;

/** Writes what is known of a survey as a codebook beside its CSV file. */
final class CodebookWriter {
    private final Survey survey;
    private final CsvCodes codes;
    private final String marker;

    /**
     * @param codes how codes are written in the file
     * @param marker name of the column that says that the people are invented, or empty
     */
    CodebookWriter(Survey survey, CsvCodes codes, String marker) {
        this.survey = survey;
        this.codes = codes;
        this.marker = marker;
    }

    void write(OutputStream stream) throws IOException {
        try (var json = JsonText.mapper().createGenerator(stream)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            whole(json);
            for (var variable : survey.variables()) {
                json.writeObjectFieldStart(GuardedText.ofName(variable.name()));
                variable(json, variable);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private void whole(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(ExtrasReader.SURVEY);
        json.writeNumberField("version", 1);
        json.writeStringField("name", survey.name());
        text(json, "fieldwork", survey.provenance().fieldwork());
        text(json, "citation", survey.provenance().citation());
        if (survey.invented()) {
            json.writeBooleanField("invented", true);
            json.writeStringField("invented_column", marker);
        }
        json.writeStringField("values", codes.word());
        json.writeBooleanField("guarded", true);
        var replicates = survey.replicates();
        if (replicates.isPresent()) {
            var scheme = replicates.get();
            json.writeObjectFieldStart("replicates");
            json.writeStringField("kind", scheme.method().word());
            json.writeNumberField("fay", scheme.fay());
            strings(json, "columns", scheme.variables());
            json.writeArrayFieldStart("scales");
            for (var scale : scheme.scales()) {
                json.writeNumber(scale);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void variable(JsonGenerator json, Variable variable) throws IOException {
        var question = survey.question(variable.name());
        text(json, "shown_name", variable.given());
        json.writeStringField("label", question.map(Question::label).orElse(variable.label()));
        json.writeStringField("role", word(variable.role()));
        json.writeStringField("measure", word(question.map(Question::measure).orElse(variable.measure())));
        text(json, "missing", codes.missing(variable));
        text(json, "format", variable.format());
        if (question.isPresent()) {
            question(json, question.get());
        } else if (!variable.allValues().isEmpty()) {
            json.writeObjectFieldStart("options");
            for (var value : variable.allValues()) {
                json.writeStringField(codes.written(variable, value.code()), value.label());
            }
            json.writeEndObject();
        }
    }

    private void question(JsonGenerator json, Question question) throws IOException {
        text(json, "wording", question.wording());
        text(json, "language", question.language());
        text(json, "topic", question.topic());
        text(json, "source", question.source());
        text(json, "battery", question.battery());
        text(json, "stem", question.stem());
        text(json, "showcard", question.showcard());
        json.writeObjectFieldStart("options");
        for (var option : question.options()) {
            json.writeStringField(codes.written(question, option.code()), option.label());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("kinds");
        for (var option : question.options()) {
            json.writeStringField(codes.written(question, option.code()), word(option.kind()));
        }
        json.writeEndObject();
        if (question.pole().isPresent()) {
            json.writeObjectFieldStart("pole");
            json.writeStringField("name", question.pole().get().name());
            json.writeStringField("end", word(question.pole().get().end()));
            json.writeEndObject();
        }
        if (!question.translations().isEmpty()) {
            json.writeArrayFieldStart("translations");
            for (var translation : question.translations()) {
                translation(json, question, translation);
            }
            json.writeEndArray();
        }
    }

    private void translation(JsonGenerator json, Question question, Wording wording) throws IOException {
        json.writeStartObject();
        json.writeStringField("language", wording.language());
        text(json, "stem", wording.stem());
        text(json, "text", wording.text());
        text(json, "source", wording.source());
        json.writeArrayFieldStart("options");
        for (var option : wording.options()) {
            json.writeStartObject();
            json.writeStringField("code", codes.translated(question, option.code()));
            json.writeStringField("text", option.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!wording.accepted().isEmpty()) {
            strings(json, "accepted", wording.accepted());
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> all) throws IOException {
        json.writeArrayFieldStart(name);
        for (var one : all) {
            json.writeString(one);
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private static String word(Enum<?> constant) {
        return constant == OptionKind.DONT_KNOW
                ? "dont-know"
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
