package org.mindgap.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Edits as the study file and files of edits keep them: {@code {"edit":"use-as","variable":"QREL","role":"RELIGION"}}. */
public final class EditJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final String KIND = "edit";

    private static final Map<String, Class<? extends Edit>> KINDS = Map.ofEntries(
            Map.entry("use-as", Edit.UseAs.class),
            Map.entry("name", Edit.ShownName.class),
            Map.entry("variable-label", Edit.VariableLabel.class),
            Map.entry("value-label", Edit.ValueLabel.class),
            Map.entry("measure", Edit.MeasuredAs.class),
            Map.entry("option-kind", Edit.KindOfOption.class),
            Map.entry("question-label", Edit.QuestionLabel.class),
            Map.entry("option-label", Edit.OptionLabel.class),
            Map.entry("stem", Edit.StemText.class),
            Map.entry("wording", Edit.WordingText.class),
            Map.entry("showcard", Edit.Showcard.class),
            Map.entry("language", Edit.WordingLanguage.class),
            Map.entry("source", Edit.WordingSource.class),
            Map.entry("topic", Edit.TopicTag.class),
            Map.entry("translation", Edit.Translation.class),
            Map.entry("accept-flags", Edit.AcceptFlags.class),
            Map.entry("crosswalk", Edit.MapCode.class),
            Map.entry("country-is", Edit.CountryIs.class),
            Map.entry("population", Edit.CountryPopulation.class),
            Map.entry("leave-code-out", Edit.LeaveCodeOut.class),
            Map.entry("missing", Edit.MissingValues.class),
            Map.entry("recode", Edit.Recoded.class),
            Map.entry("weight-product", Edit.WeightProduct.class),
            Map.entry("rake", Edit.RakedWeight.class),
            Map.entry("cross", Edit.Crossed.class),
            Map.entry("bands", Edit.Banded.class));

    private static final Map<Class<? extends Edit>, String> NAMES =
            KINDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private EditJson() {}

    /** An edit as text. */
    public static String write(Edit edit) {
        try {
            return JSON.writeValueAsString(node(edit));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode node(Edit edit) {
        var name = NAMES.get(edit.getClass());
        if (name == null) {
            throw new IllegalStateException("no name for " + edit.getClass());
        }
        var node = JSON.createObjectNode().put(KIND, name);
        node.setAll((ObjectNode) JSON.valueToTree(edit));
        return node;
    }

    /** The edit that a text is, or nothing. */
    public static Optional<Edit> read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static Optional<Edit> read(JsonNode from) {
        if (!(from instanceof ObjectNode)) {
            return Optional.empty();
        }
        var node = (ObjectNode) from.deepCopy();
        var kind = KINDS.get(node.path(KIND).asText());
        node.remove(KIND);
        if (node.get("wording") instanceof ObjectNode wording) {
            listed(wording);
        }
        try {
            return kind != null && complete(kind, node) ? Optional.of(JSON.treeToValue(node, kind)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Studies of earlier versions have wordings without options. */
    private static void listed(ObjectNode wording) {
        for (var list : List.of("options", "accepted")) {
            if (!wording.hasNonNull(list)) {
                wording.putArray(list);
            }
        }
    }

    /** A part that is missing would be read as null. */
    private static boolean complete(Class<? extends Edit> kind, ObjectNode node) {
        for (var part : kind.getRecordComponents()) {
            if (!node.hasNonNull(part.getName())) {
                return false;
            }
        }
        return true;
    }
}
