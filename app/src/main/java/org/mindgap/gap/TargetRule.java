package org.mindgap.gap;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    /** Finds the answers for some people, question by question; what of them it goes by is known once. */
    Finder finder(AskedAs askedAs, Group people) {
        return switch (askedAs) {
            case GROUP -> new GroupFinder(divided(people));
            case COUNTRY -> {
                var country = countries.of(uncrossed(people));
                yield targets -> best(
                        targets,
                        t -> !countries.several() || countries.of(uncrossed(t)).equals(country));
            }
            case NO_ONE -> {
                var plain = countries.plain(uncrossed(people));
                yield targets -> best(targets, t -> plain.within(countries.plain(uncrossed(t))));
            }
        };
    }

    /** Finds answers to a question. */
    interface Finder {
        /** The answers for the people, or null. */
        AnswerIndex.@Nullable Target in(Map<Group, AnswerIndex.Target> targets);
    }

    private final class GroupFinder implements Finder {
        private final Group named;

        GroupFinder(Group named) {
            this.named = named;
        }

        @Override
        public AnswerIndex.@Nullable Target in(Map<Group, AnswerIndex.Target> targets) {
            var exact = targets.get(named);
            return exact != null || (countries.several() && !crossed)
                    ? exact
                    : best(targets, t -> countries.plain(uncrossed(t)).equals(named));
        }
    }

    /** The most specific target that fits; of two that are equally specific the same one every time. */
    private static AnswerIndex.@Nullable Target best(Map<Group, AnswerIndex.Target> targets, Predicate<Group> fits) {
        Group best = null;
        AnswerIndex.Target of = null;
        for (var entry : targets.entrySet()) {
            if (fits.test(entry.getKey()) && (best == null || moreSpecific(entry.getKey(), best))) {
                best = entry.getKey();
                of = entry.getValue();
            }
        }
        return of;
    }

    private static boolean moreSpecific(Group one, Group other) {
        var more = Integer.compare(one.codes().size(), other.codes().size());
        return more != 0
                ? more > 0
                : one.codes()
                                .entrySet()
                                .toString()
                                .compareTo(other.codes().entrySet().toString())
                        > 0;
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
