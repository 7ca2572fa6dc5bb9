package org.mindgap.gap;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mindgap.elicit.AskedAs;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/**
 * Which answers belong to which people. Asked as a group: the target names exactly these people. Asked as someone from
 * the country: the target's country is theirs. Asked as no one: the target, if the file names one, contains them, and
 * the most specific target wins. In a survey of one country, naming it makes no difference.
 */
final class TargetRule {
    private final Survey survey;
    private final Countries countries;

    TargetRule(Survey survey, Countries countries) {
        this.survey = survey;
        this.countries = countries;
    }

    /** Whether asking in this way means anything for these people. */
    boolean applies(AskedAs askedAs, AnswerIndex.Asked asked, Group people) {
        return switch (askedAs) {
            case NO_ONE -> true;
            case COUNTRY -> !countries.several() || countries.of(people).isPresent();
            case GROUP -> {
                var named = divided(people);
                yield !countries.withoutCountry(named).isEveryone()
                        && asked.targetVariables().stream().anyMatch(v -> sameVariables(v, named));
            }
        };
    }

    /** The answers for these people, or nothing. */
    Optional<AnswerIndex.Target> find(AskedAs askedAs, Map<Group, AnswerIndex.Target> targets, Group people) {
        return switch (askedAs) {
            case GROUP -> {
                var named = divided(people);
                var exact = Optional.ofNullable(targets.get(named));
                yield exact.isPresent() || countries.several()
                        ? exact
                        : best(targets, t -> countries.plain(t).equals(named));
            }
            case COUNTRY -> {
                var country = countries.of(people);
                yield best(targets, t -> !countries.several() || countries.of(t).equals(country));
            }
            case NO_ONE -> {
                var plain = countries.plain(people);
                yield best(targets, t -> plain.within(countries.plain(t)));
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
        return countries.plain(people.project(survey.dividing()));
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
