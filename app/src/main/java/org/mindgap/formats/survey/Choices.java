package org.mindgap.formats.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/**
 * What somebody decided about the variables of a file before it is read: in a dialog, by a preset or a roles file, or by
 * accepting proposals.
 *
 * @param uses what variables are used as, by name
 * @param kinds what options are, by variable and code
 * @param topics of questions, by variable
 * @param notes where these decisions come from, for the report of the import
 */
public record Choices(
        Map<String, Role> uses,
        Map<String, Map<String, OptionKind>> kinds,
        Map<String, String> topics,
        List<Problem> notes) {

    public static final Choices NONE = new Choices(Map.of(), Map.of(), Map.of(), List.of());

    public Choices {
        uses = Map.copyOf(uses);
        topics = Map.copyOf(topics);
        notes = List.copyOf(notes);
        var copy = new LinkedHashMap<String, Map<String, OptionKind>>();
        kinds.forEach((variable, byCode) -> copy.put(variable, Map.copyOf(byCode)));
        kinds = Map.copyOf(copy);
    }

    public static Choices uses(Map<String, Role> uses) {
        return new Choices(uses, Map.of(), Map.of(), List.of());
    }

    /** What somebody said that an option is; nothing where nobody did. */
    public Optional<OptionKind> kind(String variable, String code) {
        return Optional.ofNullable(kinds.getOrDefault(variable, Map.of()).get(code));
    }

    /** These, and behind them others: what stands here counts. */
    public Choices over(Choices others) {
        var allUses = new LinkedHashMap<>(others.uses);
        allUses.putAll(uses);
        var allTopics = new LinkedHashMap<>(others.topics);
        allTopics.putAll(topics);
        var allKinds = new LinkedHashMap<String, Map<String, OptionKind>>(others.kinds);
        kinds.forEach((variable, byCode) -> {
            var merged = new LinkedHashMap<>(allKinds.getOrDefault(variable, Map.of()));
            merged.putAll(byCode);
            allKinds.put(variable, merged);
        });
        var allNotes = new java.util.ArrayList<>(notes);
        allNotes.addAll(others.notes);
        return new Choices(allUses, allKinds, allTopics, allNotes);
    }
}
