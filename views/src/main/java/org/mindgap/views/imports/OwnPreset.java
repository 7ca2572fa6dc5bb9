package org.mindgap.views.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mindgap.formats.preset.AppliedPreset;
import org.mindgap.formats.preset.Preset;
import org.mindgap.formats.survey.Choices;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/** Makes a preset of what somebody chose in the dialog. */
final class OwnPreset {
    /** Opinion questions by which a file is known, beside the variables that divide and weigh people. */
    private static final int FINGERPRINT = 8;

    private OwnPreset() {}

    static Preset of(String name, DescribedForm form, Choices choices) {
        var country = form.names(Role.COUNTRY);
        var religion = form.names(Role.RELIGION);
        var weight = form.names(Role.WEIGHT);
        var groups = form.names(Role.GROUP);
        var known = Stream.of(
                        country.stream(),
                        religion.stream(),
                        weight.stream(),
                        form.names(Role.OPINION).stream().limit(FINGERPRINT))
                .flatMap(s -> s)
                .toList();
        var id = FileFacts.id(name.strip());
        return new Preset(
                id,
                name.strip(),
                "",
                new Preset.Fingerprint(
                        known.isEmpty()
                                ? form.variables().stream()
                                        .map(v -> v.field().name())
                                        .limit(FINGERPRINT)
                                        .toList()
                                : known,
                        List.of(),
                        List.of()),
                new Preset.Parts(
                        weight.isEmpty() ? List.of() : List.of(weight),
                        country,
                        country.isEmpty() ? form.countryIs().get().strip() : "",
                        religion,
                        groups),
                new Preset.Rules(uses(form), kinds(choices), topics(choices), false),
                form.preset()
                        .get()
                        .map(AppliedPreset::preset)
                        .map(Preset::origin)
                        .orElse(new Preset.Origin(Map.of(), List.of())));
    }

    private static List<Preset.UseRule> uses(DescribedForm form) {
        var rules = new ArrayList<Preset.UseRule>();
        for (var role : List.of(Role.OPINION, Role.ID, Role.STRATUM, Role.CLUSTER, Role.LEFT_OUT)) {
            var names = form.names(role);
            if (!names.isEmpty()) {
                rules.add(new Preset.UseRule(names, role));
            }
        }
        return rules;
    }

    private static List<Preset.KindRule> kinds(Choices choices) {
        Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
        choices.kinds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(byVariable -> byVariable
                        .getValue()
                        .forEach((code, kind) -> alike.computeIfAbsent(List.of(code, kind), k -> new ArrayList<>())
                                .add(byVariable.getKey())));
        return alike.entrySet().stream()
                .map(e -> new Preset.KindRule(
                        e.getValue(), List.of((String) e.getKey().get(0)), List.of(), (OptionKind)
                                e.getKey().get(1)))
                .toList();
    }

    private static List<Preset.TopicRule> topics(Choices choices) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        choices.topics().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(t -> alike.computeIfAbsent(t.getValue(), k -> new ArrayList<>())
                        .add(t.getKey()));
        return alike.entrySet().stream()
                .map(e -> new Preset.TopicRule(e.getValue(), e.getKey()))
                .toList();
    }
}
