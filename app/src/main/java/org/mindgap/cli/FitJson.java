package org.mindgap.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.mixed.LikelihoodRatio;
import org.mindgap.compare.mixed.MixedModel;
import org.mindgap.compare.regression.LinearFit;
import org.mindgap.figure.DataTable;

/** Regressions as JSON, schema fit/1: numbers with all their digits, null where there is none. */
final class FitJson {
    private FitJson() {}

    static void print(MixedModel model, @Nullable MixedModel other, @Nullable LikelihoodRatio ratio, PrintStream out)
            throws IOException {
        try (var json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("schema", "fit/1");
            head(model, json);
            table("fixed", FitTables.fixed(model), json);
            table("random", FitTables.random(model), json);
            table("groups", FitTables.groups(model), json);
            json.writeArrayFieldStart("theta");
            for (var theta : model.theta()) {
                json.writeNumber(theta);
            }
            json.writeEndArray();
            number("r2_marginal", model.shares().marginal(), json);
            number("r2_conditional", model.shares().conditional(), json);
            number("icc", model.shares().intraclass().orElse(Double.NaN), json);
            json.writeBooleanField("singular", model.singular());
            if (other != null && ratio != null) {
                json.writeObjectFieldStart("against");
                head(other, json);
                number("chi_squared", ratio.statistic(), json);
                json.writeNumberField("df", ratio.degrees());
                number("p", ratio.p(), json);
                json.writeBooleanField("p_too_large", ratio.boundary());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        out.println();
    }

    static void print(LinearFit fit, PrintStream out) throws IOException {
        try (var json = generator(out)) {
            var model = fit.model();
            json.writeStartObject();
            json.writeStringField("schema", "fit/1");
            json.writeStringField("formula", model.formula().text());
            json.writeStringField("method", "OLS");
            json.writeNumberField("n", model.residuals().length);
            json.writeNumberField("left_out", model.leftOut());
            texts("dropped", model.dropped(), json);
            table("fixed", new LinearWords(fit).table(), json);
            number("residual_variance", model.variance(), json);
            number("log_likelihood", model.logLikelihood(), json);
            number("r2", model.explained(), json);
            json.writeStringField("clusters_of", fit.by());
            json.writeEndObject();
        }
        out.println();
    }

    private static void head(MixedModel model, JsonGenerator json) throws IOException {
        json.writeStringField("formula", model.formula().text());
        json.writeStringField("method", model.restricted() ? "REML" : "ML");
        json.writeNumberField("n", model.rows());
        json.writeNumberField("left_out", model.leftOut());
        texts("dropped", model.dropped(), json);
        number("residual_variance", model.variance(), json);
        number("criterion", model.criterion(), json);
        number("log_likelihood", model.logLikelihood(), json);
        json.writeNumberField("parameters", model.parameters());
        number("aic", model.aic(), json);
        number("bic", model.bic(), json);
    }

    private static JsonGenerator generator(PrintStream out) throws IOException {
        return new JsonMapper()
                .createGenerator(out)
                .useDefaultPrettyPrinter()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static void table(String name, DataTable table, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (var row : table.rows()) {
            json.writeStartObject();
            for (var c = 0; c < row.size(); c++) {
                var column = table.columns().get(c);
                if (row.get(c) instanceof Double value) {
                    number(column, value, json);
                } else {
                    json.writePOJOField(column, row.get(c));
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void number(String name, double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
