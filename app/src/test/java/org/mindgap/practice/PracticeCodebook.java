package org.mindgap.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codebook: one variable a line. */
final class PracticeCodebook {
    private static final String SOURCE = "Mindgap practice survey, INVENTED DATA";

    private final JsonMapper json = new JsonMapper();
    private final Map<String, ObjectNode> entries = new LinkedHashMap<>();

    PracticeCodebook(Questionnaire questionnaire, World world, Skips skips) {
        variable(RespondentTable.ID, "Respondent", "id");
        labelled(
                PracticeSurvey.PLACE,
                "Place",
                "country",
                world.places().stream().map(World.Place::name).toList());
        labelled(PracticeSurvey.FAITH, "Faith", "religion", World.FAITHS);
        labelled(PracticeSurvey.SEX, "Sex", "group", World.SEXES);
        labelled(PracticeSurvey.AGE, "Age group", "group", World.AGES);
        variable(RespondentTable.LANGUAGE, "Language of the interview", "group")
                .putObject("options")
                .put("en", "English")
                .put("es", "Spanish");
        variable(PracticeSurvey.STRATUM, "Stratum", "stratum");
        variable(PracticeSurvey.CLUSTER, "Cluster, drawn first within its stratum", "cluster");
        variable(PracticeSurvey.WEIGHT, "Weight", "weight");
        questionnaire.questions().forEach(q -> question(q, skips));
    }

    String json() throws JsonProcessingException {
        var text = new StringBuilder("{\n");
        var first = true;
        for (var entry : entries.entrySet()) {
            text.append(first ? "" : ",\n")
                    .append(json.writeValueAsString(entry.getKey()))
                    .append(": ")
                    .append(json.writeValueAsString(entry.getValue()));
            first = false;
        }
        return text.append("\n}\n").toString();
    }

    private ObjectNode variable(String name, String label, String role) {
        var entry = json.createObjectNode().put("question", label).put("role", role);
        entries.put(name, entry);
        return entry;
    }

    private void labelled(String name, String label, String role, List<String> values) {
        var options = variable(name, label, role).putObject("options");
        for (var i = 0; i < values.size(); i++) {
            options.put(String.valueOf(i + 1), values.get(i));
        }
    }

    private void question(Questionnaire.Asked asked, Skips skips) {
        var language = Questionnaire.LANGUAGES.get(0);
        var item = asked.item();
        var entry = variable(item.id(), asked.label(), "opinion")
                .put("wording", asked.wordings().get(language))
                .put("language", language)
                .put("topic", item.topic())
                .put("source", SOURCE)
                .put("measure", item.measure().ordered() ? "ordinal" : "nominal");
        if (!item.battery().isEmpty()) {
            entry.put("battery", item.battery());
        }
        if (!asked.pole().isEmpty()) {
            entry.putObject("pole").put("name", asked.pole()).put("end", asked.end());
        }
        var options = entry.putObject("options");
        var labels = asked.options().getOrDefault(language, List.of());
        for (var i = 0; i < labels.size(); i++) {
            options.put(String.valueOf(i + 1), labels.get(i));
        }
        var kinds = json.createObjectNode();
        if (skips.hasCode(item)) {
            options.put(PracticeSurvey.NOT_ASKED, "Not asked in this place");
            kinds.put(PracticeSurvey.NOT_ASKED, "not-asked");
        }
        options.put(PracticeSurvey.DONT_KNOW, "Don't know").put(PracticeSurvey.REFUSED, "Refused");
        kinds.put(PracticeSurvey.DONT_KNOW, "dont-know").put(PracticeSurvey.REFUSED, "refused");
        entry.set("kinds", kinds);
    }
}
