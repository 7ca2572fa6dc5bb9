package org.mindgap.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Writes the files of {@code sample-data/practice} (its README says what is in them). Seeded, without a clock: the same
 * bytes on every machine.
 */
final class PracticeFiles {
    private static final long TRUTH = 20260301;
    private static final long SAMPLE = 7;
    private static final long DRAWS = 11;
    private static final long BOOTSTRAP = 13;
    private static final int REPLICATES = 40;

    /** The place of few clusters. */
    private static final int REPLICATED = 3;

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private final Questionnaire questionnaire = Questionnaire.read();
    private final Skips skips = Questionnaire.skips();
    private final World world = World.usual();
    private final Truth truth = new Truth(world, TRUTH);
    private final Drawing.Sample sample = new Drawing(truth, questionnaire.items(), skips).draw(SAMPLE);

    /** Every file by its name. */
    Map<String, String> all() throws JsonProcessingException {
        var files = new LinkedHashMap<String, String>();
        files.put("practice.csv", new RespondentTable(sample, questionnaire.items()).csv(p -> true));
        files.put("practice.json", new PracticeCodebook(questionnaire, world, skips).json());
        files.put(
                "replicates.csv",
                new RespondentTable(sample, questionnaire.items())
                        .with(BootstrapWeights.of(sample, REPLICATES, BOOTSTRAP))
                        .csv(p -> p == REPLICATED));
        files.put("models.jsonl", models());
        files.putAll(new TruthTables(truth, questionnaire, skips).all());
        return files;
    }

    Truth truth() {
        return truth;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Drawing.Sample sample() {
        return sample;
    }

    private String models() throws JsonProcessingException {
        var text = new StringBuilder();
        var random = new Random(DRAWS);
        for (var model : PracticeModel.all(truth)) {
            for (var asked : questionnaire.questions()) {
                for (var target : Target.all(world)) {
                    if (target.place() >= 0 && !skips.asked(asked.item(), target.place())) {
                        continue;
                    }
                    var says = model.answer(asked.item(), target, random);
                    if (says.length > 0) {
                        text.append(json.writeValueAsString(row(model, asked, target, says)))
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private ObjectNode row(PracticeModel model, Questionnaire.Asked asked, Target target, double[] says) {
        var row = json.createObjectNode();
        row.put("schema", "run/1").put("q", asked.item().id());
        if (target.place() >= 0) {
            row.put("country", String.valueOf(target.place() + 1));
        }
        if (target.faith() >= 0) {
            row.putObject("group").put("religion", String.valueOf(target.faith() + 1));
        }
        row.put("steer", target.as().word()).put("lang", "en");
        row.put("mode", model.draws() > 0 ? "sampling" : "logprob");
        row.putObject("model")
                .put("id", PracticeModel.PREFIX + model.id())
                .put("name", model.name())
                .put("invented", true);
        var options = row.putArray("opts");
        var written = Decimals.addingUpToOne(says, 5);
        for (var i = 0; i < says.length; i++) {
            var option = options.addObject().put("code", String.valueOf(i + 1));
            if (model.draws() > 0) {
                option.put("n", Math.round(says[i] * model.draws()));
            } else {
                option.put("share", written.get(i));
            }
        }
        return row;
    }
}
