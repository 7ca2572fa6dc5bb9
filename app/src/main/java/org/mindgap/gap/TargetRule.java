package org.mindgap.gap;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mindgap.elicit.AskedAs;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Which answers belong to which people. Asked as a group: the target names exactly these people. Asked as someone from
 * the country: the target's country is theirs. Asked as no one: the target, if the file names one, contains them, and
 * the most specific target wins. In a survey of one country, naming it makes no difference. A group of a crossed variable
 * is the people that its code stands for in the variables that are crossed: who is asked as an Indian Hindu woman is
 * asked as the group Indian x Hindu x woman, and as no wider one.
 */
final class TargetRule {
    private final Survey survey;
    private final Countries countries;
    private final boolean crossed;

    TargetRule(Survey survey, Countries countries) {
        this.survey = survey;
        this.countries = countries;
        this.crossed = survey.variables().stream().anyMatch(v -> !v.groups().isEmpty());
    }

    /** Whether asking in this way means anything for these people. */
    boolean applies(AskedAs askedAs, AnswerIndex.Asked asked, Group people) {
        return switch (askedAs) {
            case NO_ONE -> true;
            case COUNTRY ->
                !countries.several() || countries.of(uncrossed(people)).isPresent();
            case GROUP -> {
                var named = divided(people);
                yield !countries.withoutCountry(named).isEveryone()
                        && asked.targetVariables().stream().anyMatch(v -> sameVariables(uncrossed(v), named));
            }
        };
    }

    /** The answers for these people, or nothing. */
    Optional<AnswerIndex.Target> find(AskedAs askedAs, Map<Group, AnswerIndex.Target> targets, Group people) {
        return switch (askedAs) {
            case GROUP -> {
                var named = divided(people);
                var exact = Optional.ofNullable(targets.get(named));
                yield exact.isPresent() || (countries.several() && !crossed)
                        ? exact
                        : best(targets, t -> countries.plain(uncrossed(t)).equals(named));
            }
            case COUNTRY -> {
                var country = countries.of(uncrossed(people));
                yield best(
                        targets,
                        t -> !countries.several() || countries.of(uncrossed(t)).equals(country));
            }
            case NO_ONE -> {
                var plain = countries.plain(uncrossed(people));
                yield best(targets, t -> plain.within(countries.plain(uncrossed(t))));
            }
        };
    }

    /** The most specific target that fits; of two that are equally specific the same one every time. */
    private static Optional<AnswerIndex.Target> best(Map<Group, AnswerIndex.Target> targets, Predicate<Group> fits) {
        return targets.entrySet().stream()
                .filter(e -> fits.test(e.getKey()))
                .max(Comparator.comparing((Map.Entry<Group, AnswerIndex.Target> e) ->
                                e.getKey().codes().size())
                        .thenComparing(e -> e.getKey().codes().entrySet().toString()))
                .map(Map.Entry::getValue);
    }

    /** The people by dividing variables only. */
    private Group divided(Group people) {
        return countries.plain(uncrossed(people.project(survey.dividing())));
    }

    private Group uncrossed(Group group) {
        return crossed ? survey.uncrossed(group) : group;
    }

    /** The names of the variables that are crossed in the place of those that cross them. */
    private Set<String> uncrossed(Set<String> variables) {
        if (!crossed) {
            return variables;
        }
        var plain = new java.util.HashSet<String>();
        for (var name : variables) {
            var groups = survey.variable(name).map(Variable::groups).orElse(java.util.Map.of());
            if (groups.isEmpty()) {
                plain.add(name);
            } else {
                plain.addAll(survey.uncrossed(groups.values().iterator().next())
                        .codes()
                        .keySet());
            }
        }
        return plain;
    }

    private boolean sameVariables(Set<String> variables, Group named) {
        var wanted = named.codes().keySet();
        return variables.equals(wanted)
                || (!countries.several()
                        && countries.variable().isPresent()
                        && without(variables, countries.variable().get().name()).equals(wanted));
    }

    private static Set<String> without(Set<String> variables, String name) {
        var rest = new java.util.HashSet<>(variables);
        rest.remove(name);
        return rest;
    }
}
