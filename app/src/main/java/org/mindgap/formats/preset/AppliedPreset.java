package org.mindgap.formats.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.survey.Choices;
import org.mindgap.formats.survey.OptionProposal;
import org.mindgap.formats.survey.OptionProposals;
import org.mindgap.formats.survey.SuggestedUse;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/**
 * What a preset makes of one file.
 *
 * @param preset the preset
 * @param countryIs the country of everyone, where the file has no country of the preset
 * @param choices a use for every variable of the file, kinds of options, topics, and sentences that say so
 */
public record AppliedPreset(Preset preset, Optional<String> countryIs, Choices choices) {

    /**
     * Lays a preset over what is suggested.
     *
     * @param suggested one for each variable, in the file's order
     */
    public static AppliedPreset of(Preset preset, Dictionary dictionary, List<SuggestedUse> suggested) {
        var parts = preset.parts();
        var weight = parts.weight().stream()
                .map(names -> names.stream().map(n -> field(dictionary, n)).toList())
                .filter(found -> !found.isEmpty() && found.stream().allMatch(Optional::isPresent))
                .findFirst()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
        var country = first(dictionary, parts.country());
        var religion = first(dictionary, parts.religion());
        Map<String, Role> uses = new LinkedHashMap<>();
        for (var each : suggested) {
            uses.put(each.variable(), laid(preset, each, weight, country, religion));
        }
        for (var name : parts.groups()) {
            field(dictionary, name).ifPresent(n -> uses.put(n, Role.GROUP));
        }
        weight.orElse(List.of()).forEach(n -> uses.put(n, Role.WEIGHT));
        country.ifPresent(n -> uses.put(n, Role.COUNTRY));
        religion.ifPresent(n -> uses.put(n, Role.RELIGION));
        var notes = new ArrayList<Problem>();
        notes.add(Problem.note("formats.preset-used", preset.name(), preset.id()));
        preset.origin().notVerified().forEach(n -> notes.add(Problem.note("formats.preset-unverified", n)));
        var countryIs = country.isPresent() || parts.countryIs().isEmpty()
                ? Optional.<String>empty()
                : Optional.of(parts.countryIs());
        return new AppliedPreset(
                preset, countryIs, new Choices(uses, kinds(preset, dictionary), topics(preset, dictionary), notes));
    }

    private static Role laid(
            Preset preset,
            SuggestedUse suggested,
            Optional<List<String>> weight,
            Optional<String> country,
            Optional<String> religion) {
        var name = suggested.variable();
        for (var rule : preset.rules().uses()) {
            if (Preset.fits(rule.variables(), name)) {
                return rule.use();
            }
        }
        // there is one country, one religion and one product of weights: the preset's
        var another = switch (suggested.use()) {
            case WEIGHT -> weight.isPresent();
            case COUNTRY -> country.isPresent() || !preset.parts().countryIs().isEmpty();
            case RELIGION -> religion.isPresent();
            default -> false;
        };
        return another ? Role.LEFT_OUT : suggested.use();
    }

    private static Map<String, Map<String, OptionKind>> kinds(Preset preset, Dictionary dictionary) {
        var accepted = preset.rules().acceptClear()
                ? new OptionProposals()
                        .of(dictionary).stream().filter(OptionProposal::clear).toList()
                : List.<OptionProposal>of();
        var kinds = OptionProposals.kinds(accepted);
        for (var field : dictionary.fields()) {
            for (var label : field.labels()) {
                preset.rules().kinds().stream()
                        .filter(r -> r.fits(field, label.code(), label.label()))
                        .findFirst()
                        .ifPresent(r -> kinds.computeIfAbsent(field.name(), n -> new LinkedHashMap<>())
                                .put(label.code(), r.kind()));
            }
        }
        return kinds;
    }

    private static Map<String, String> topics(Preset preset, Dictionary dictionary) {
        var topics = new LinkedHashMap<String, String>();
        for (var field : dictionary.fields()) {
            preset.rules().topics().stream()
                    .filter(r -> Preset.fits(r.variables(), field.name()))
                    .findFirst()
                    .ifPresent(r -> topics.put(field.name(), r.topic()));
        }
        return topics;
    }

    private static Optional<String> first(Dictionary dictionary, List<String> names) {
        return names.stream()
                .map(n -> field(dictionary, n))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> field(Dictionary dictionary, String name) {
        return dictionary
                .field(name)
                .or(() -> dictionary.fields().stream()
                        .filter(f -> f.name().equalsIgnoreCase(name))
                        .findFirst())
                .map(Field::name);
    }
}
