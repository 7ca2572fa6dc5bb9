package org.mindgap.gap;

import java.util.List;
import java.util.Optional;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The countries of a survey, and the people who are the whole country of a cell. Immutable. */
final class Countries {
    private final Optional<Variable> variable;
    private final List<String> codes;

    /**
     * Reads which countries occur.
     *
     * @param everyone baseline of the survey without a filter
     */
    Countries(Survey survey, HumanBaseline everyone) {
        this.variable = survey.withRole(Role.COUNTRY);
        this.codes = variable.map(v -> occurring(v, survey, everyone)).orElse(List.of());
    }

    /** The variable used as country. */
    Optional<Variable> variable() {
        return variable;
    }

    /** Whether there are several, so that people must not be pooled over them. */
    boolean several() {
        return codes.size() > 1;
    }

    /** The code of the country that a group names. */
    Optional<String> of(Group group) {
        return variable.flatMap(v -> group.code(v.name()));
    }

    /** The group without its country where the survey has only one, so that naming it makes no difference. */
    Group plain(Group group) {
        if (several() || variable.isEmpty()) {
            return group;
        }
        var rest = new java.util.LinkedHashMap<>(group.codes());
        rest.remove(variable.get().name());
        return new Group(rest);
    }

    /** The group without its country. */
    Group withoutCountry(Group group) {
        var rest = new java.util.LinkedHashMap<>(group.codes());
        variable.ifPresent(v -> rest.remove(v.name()));
        return new Group(rest);
    }

    /** Everyone of the country that a group names, or everyone of the survey where it names none. */
    Group national(Group group) {
        return of(group).map(c -> Group.of(variable.orElseThrow().name(), c)).orElse(Group.everyone());
    }

    /** Everyone of the only country, where there is exactly one. */
    Optional<Group> only() {
        return codes.size() == 1
                ? Optional.of(Group.of(variable.orElseThrow().name(), codes.get(0)))
                : Optional.empty();
    }

    private static List<String> occurring(Variable variable, Survey survey, HumanBaseline everyone) {
        if (survey.source() instanceof PublishedShares shares) {
            return shares.cells().stream()
                    .flatMap(c -> c.group().code(variable.name()).stream())
                    .distinct()
                    .toList();
        }
        return everyone.groups(List.of(variable)).stream()
                .flatMap(g -> g.code(variable.name()).stream())
                .toList();
    }
}
