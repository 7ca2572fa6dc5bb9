package org.mindgap.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Answer;
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

    /** The answers for these people, or none. */
    List<Answer> find(AskedAs askedAs, Map<Group, List<Answer>> targets, Group people) {
        return switch (askedAs) {
            case GROUP -> {
                var named = divided(people);
                yield targets.entrySet().stream()
                        .filter(e -> countries.plain(e.getKey()).equals(named))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElse(List.of());
            }
            case COUNTRY ->
                best(
                        targets,
                        target -> !countries.several() || countries.of(target).equals(countries.of(people)));
            case NO_ONE -> best(targets, target -> countries.plain(people).within(countries.plain(target)));
        };
    }

    private static List<Answer> best(Map<Group, List<Answer>> targets, java.util.function.Predicate<Group> fits) {
        return targets.entrySet().stream()
                .filter(e -> fits.test(e.getKey()))
                .max(Comparator.comparing((Map.Entry<Group, List<Answer>> e) ->
                                e.getKey().codes().size())
                        // two that are equally specific: the same one every time
                        .thenComparing(e -> e.getKey().codes().entrySet().toString()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** The people by dividing variables only. */
    private Group divided(Group people) {
        return countries.plain(people.project(survey.dividing()));
    }

    private boolean sameVariables(java.util.Set<String> variables, Group named) {
        var wanted = named.codes().keySet();
        return variables.equals(wanted)
                || !countries.several()
                        && countries.variable().isPresent()
                        && without(variables, countries.variable().get().name()).equals(wanted);
    }

    private static java.util.Set<String> without(java.util.Set<String> variables, String name) {
        var rest = new java.util.HashSet<>(variables);
        rest.remove(name);
        return rest;
    }
}
