package org.mindgap.formats.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Role;

/**
 * Variables that look like a weight, a country, a religion or part of the design, of which nobody said what they are to
 * be. Without them shares and errors are others than the pollster's; they are told, never used.
 */
final class Overlooked {
    private static final Map<Role, UseWords> WORDS = Map.of(
            Role.WEIGHT, UseWords.WEIGHT,
            Role.COUNTRY, UseWords.COUNTRY,
            Role.RELIGION, UseWords.RELIGION,
            Role.STRATUM, UseWords.STRATUM,
            Role.CLUSTER, UseWords.CLUSTER);

    private final SurveyRequest request;
    private final RequestedRoles roles;
    private final String file;

    Overlooked(SurveyRequest request, RequestedRoles roles, String file) {
        this.request = request;
        this.roles = roles;
        this.file = file;
    }

    /** In a file that has a dictionary. */
    Optional<Problem> in(Dictionary dictionary) {
        var taken = dictionary.fields().stream()
                .flatMap(f -> roles.of(f.name()).stream())
                .collect(Collectors.toSet());
        return told(new SuggestedUses(dictionary)
                .all().stream()
                        .filter(u -> WORDS.containsKey(u.use()) && isOpen(u.use(), taken) && isOpen(u.variable()))
                        .map(u -> said(u.variable(), u.use()))
                        .toList());
    }

    /** In a table that has names only; the best of each use. */
    Optional<Problem> in(List<String> names) {
        var taken = names.stream().flatMap(n -> roles.of(n).stream()).collect(Collectors.toSet());
        return told(WORDS.entrySet().stream()
                .filter(w -> isOpen(w.getKey(), taken))
                .flatMap(w -> best(w.getValue(), names).filter(this::isOpen).map(n -> said(n, w.getKey())).stream())
                .sorted()
                .toList());
    }

    private static Optional<String> best(UseWords words, List<String> names) {
        return names.stream()
                .filter(n -> words.rank(n, "") != UseWords.NONE)
                .min(java.util.Comparator.comparingInt(n -> words.rank(n, "")));
    }

    private boolean isOpen(Role use, Set<Role> taken) {
        return !taken.contains(use)
                && (use != Role.COUNTRY || request.countryIs().isEmpty());
    }

    private boolean isOpen(String variable) {
        return roles.of(variable).isEmpty() && !request.uses().containsKey(variable);
    }

    private static String said(String variable, Role use) {
        return variable + " (" + use.name().toLowerCase(Locale.ROOT) + ")";
    }

    private Optional<Problem> told(List<String> said) {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning("formats.uses-suggested", String.join(", ", said))
                        .at(Place.file(file)));
    }
}
