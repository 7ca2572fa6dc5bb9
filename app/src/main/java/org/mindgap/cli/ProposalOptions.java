package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.preset.AppliedPreset;
import org.mindgap.formats.preset.Presets;
import org.mindgap.formats.preset.UserFolder;
import org.mindgap.formats.survey.Choices;
import org.mindgap.formats.survey.OptionProposal;
import org.mindgap.formats.survey.OptionProposals;
import org.mindgap.formats.survey.RolesFile;
import org.mindgap.formats.survey.SuggestedUses;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Role;
import picocli.CommandLine.Option;

/** What is decided about variables and options of a described file: a preset, a roles file, accepted proposals. */
final class ProposalOptions {
    @Option(
            names = "--preset",
            paramLabel = "NAME|FILE",
            description = "Imports as a preset says; “mindgap describe” tells which fits.")
    @Nullable
    String preset;

    @Option(
            names = "--roles",
            paramLabel = "FILE",
            description =
                    "What variables are used as, as CSV; “mindgap describe --roles-out” writes one to begin with.")
    @Nullable
    Path roles;

    @Option(
            names = "--accept-proposals",
            arity = "0..1",
            fallbackValue = "clear",
            paramLabel = "clear|all",
            description =
                    "Takes options that look like don't know, refused or not asked as that: those whose labels say "
                            + "so, or all that are proposed.")
    @Nullable
    Accepted accept;

    /** Which proposals are accepted. */
    enum Accepted {
        clear,
        all
    }

    /** Whether anything was said that needs a file with its own dictionary. */
    boolean said() {
        return preset != null || roles != null || accept != null;
    }

    static Presets presets() {
        return new Presets(UserFolder.ofThisUser().resolve("presets"));
    }

    /**
     * A request with what was decided. What the user named by options of its own counts first, then the roles file, then
     * the preset.
     *
     * @throws ProblemException if the preset or the roles file cannot be read, or name two countries or religions
     */
    SurveyRequest decided(SurveyRequest request, Dictionary dictionary) throws IOException, ProblemException {
        var choices = Choices.NONE;
        Optional<String> countryIs = Optional.empty();
        if (preset != null) {
            var named = presets().named(preset);
            var applied = AppliedPreset.of(named, dictionary, new SuggestedUses(dictionary).all());
            choices = applied.choices();
            countryIs = applied.countryIs();
            if (!named.fingerprint().fits(dictionary)) {
                choices = choices.over(new Choices(
                        Map.of(), Map.of(), Map.of(), List.of(Problem.warning("formats.preset-unfit", named.name()))));
            }
        }
        if (roles != null) {
            choices = RolesFile.read(roles).over(choices);
        }
        if (accept != null) {
            var accepted = new OptionProposals()
                    .of(dictionary).stream()
                            .filter(p -> accept == Accepted.all || p.clear())
                            .toList();
            choices = choices.over(new Choices(Map.of(), kinds(accepted), Map.of(), List.of()));
        }
        return parts(request, choices, countryIs);
    }

    private static Map<String, Map<String, org.mindgap.survey.OptionKind>> kinds(List<OptionProposal> accepted) {
        return OptionProposals.kinds(accepted);
    }

    /** Weight, country, religion and groups have places of their own in a request. */
    private static SurveyRequest parts(SurveyRequest request, Choices choices, Optional<String> countryIs)
            throws ProblemException {
        var others = new LinkedHashMap<>(choices.uses());
        request.weight().forEach(others::remove);
        request.country().ifPresent(others::remove);
        request.religion().ifPresent(others::remove);
        request.groups().forEach(others::remove);
        var weight = taken(others, Role.WEIGHT, !request.weight().isEmpty());
        var country = taken(
                others,
                Role.COUNTRY,
                request.country().isPresent() || request.countryIs().isPresent());
        var religion = taken(others, Role.RELIGION, request.religion().isPresent());
        var groups = new ArrayList<>(request.groups());
        groups.addAll(taken(others, Role.GROUP, false));
        one(country, "country");
        one(religion, "religion");
        var known = request.country().or(() -> country.stream().findFirst());
        return request.weight(request.weight().isEmpty() ? weight : request.weight())
                .country(known)
                .countryIs(request.countryIs().or(() -> known.isPresent() ? Optional.empty() : countryIs))
                .religion(request.religion().or(() -> religion.stream().findFirst()))
                .groups(groups)
                .choosing(new Choices(others, choices.kinds(), choices.topics(), choices.notes()));
    }

    /** Takes the variables of a use out of others; where the user named one already these are left out. */
    private static List<String> taken(Map<String, Role> others, Role role, boolean named) {
        var found = others.entrySet().stream()
                .filter(e -> e.getValue() == role)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        for (var name : found) {
            if (named) {
                others.put(name, Role.LEFT_OUT);
            } else {
                others.remove(name);
            }
        }
        return named ? List.of() : found;
    }

    private static void one(List<String> names, String what) throws ProblemException {
        if (names.size() > 1) {
            throw new ProblemException(Problem.error("cli.roles-several", what, String.join(", ", names)));
        }
    }
}
