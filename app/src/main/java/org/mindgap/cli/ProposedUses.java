package org.mindgap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.preset.AppliedPreset;
import org.mindgap.formats.preset.Preset;
import org.mindgap.formats.survey.Choices;
import org.mindgap.formats.survey.OptionProposal;
import org.mindgap.formats.survey.OptionProposals;
import org.mindgap.formats.survey.RolesFile;
import org.mindgap.formats.survey.SuggestedUse;
import org.mindgap.formats.survey.SuggestedUses;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/** What the variables of a file could be used as, and why: by their names and labels, or as a preset has them. */
final class ProposedUses {
    private final Dictionary dictionary;
    private final List<SuggestedUse> suggested;
    private final Optional<AppliedPreset> preset;

    ProposedUses(Dictionary dictionary, Optional<Preset> preset) {
        this.dictionary = dictionary;
        this.suggested = new SuggestedUses(dictionary).all();
        this.preset = preset.map(p -> AppliedPreset.of(p, dictionary, suggested));
    }

    /** Proposals only: an import uses what is named by its options. */
    DataTable table() {
        var sentences = new ProblemTexts(Locale.ENGLISH);
        var rows = new ArrayList<List<Object>>();
        var proposals =
                new OptionProposals().of(dictionary).stream().collect(Collectors.groupingBy(OptionProposal::variable));
        for (var each : suggested) {
            var name = each.variable();
            var use = choices().uses().getOrDefault(name, each.use());
            var same = use == each.use();
            rows.add(List.of(
                    name,
                    dictionary.field(name).map(Field::label).orElse(""),
                    RolesFile.word(use),
                    preset.isPresent() && !same
                            ? "As the preset has it: " + preset.get().preset().name() + "."
                            : sentences.sentence(each.why()),
                    use == Role.OPINION ? options(name, proposals.getOrDefault(name, List.of())) : ""));
        }
        return new DataTable(List.of("name", "label", "suggested", "why", "proposed_options"), rows);
    }

    private String options(String variable, List<OptionProposal> proposals) {
        Map<String, String> shown = new LinkedHashMap<>();
        proposals.forEach(p -> shown.put(p.code(), p.kindWords() + (p.clear() ? "" : "?")));
        choices()
                .kinds()
                .getOrDefault(variable, Map.of())
                .forEach((code, kind) -> shown.put(
                        code, kind == OptionKind.SUBSTANTIVE ? "an opinion" : OptionProposal.words(kind, true)));
        return shown.entrySet().stream()
                .map(o -> o.getKey() + "=" + o.getValue())
                .collect(Collectors.joining("; "));
    }

    void writeRoles(Path out) throws IOException {
        Files.writeString(out, RolesFile.start(dictionary, suggested, choices()).csv(), StandardCharsets.UTF_8);
    }

    private Choices choices() {
        return preset.map(AppliedPreset::choices).orElse(Choices.NONE);
    }
}
