package org.mindgap.stereotype;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Question;
import org.mindgap.survey.SampledPeople;
import org.mindgap.survey.Variable;

/**
 * What groups of people weigh. Of published shares, whose people nobody weighed, the mean base over the questions stands in
 * to say which group is larger, and nothing says in which proportions groups answered. For one thread.
 */
final class Weights {
    private final HumanBaseline everyone;
    private final Optional<SampledPeople> people;
    private final Map<Group, BitSet> members = new HashMap<>();
    private final Map<String, SampledPeople.Categories> categories = new HashMap<>();

    /**
     * Of a survey.
     *
     * @param everyone without a filter, with the weight and policy in use
     */
    Weights(HumanBaseline everyone) {
        this.everyone = everyone;
        this.people = everyone.people();
    }

    /** Whether people were weighed; else sizes are bases as published. */
    boolean known() {
        return people.isPresent();
    }

    /** How large a group is. */
    double of(Group group) {
        return people.map(p -> sum(p, group, null)).orElseGet(() -> base(group));
    }

    /** How much those of a group weigh who chose a counted option; NaN for published shares. */
    double of(Question question, Group group) {
        return people.map(p -> sum(p, group, answered(p, question))).orElse(Double.NaN);
    }

    private double base(Group group) {
        return everyone.survey().questions().stream()
                .map(q -> everyone.estimate(q, group))
                .filter(Estimate::answered)
                .mapToInt(Estimate::base)
                .average()
                .orElse(0);
    }

    private int[] answered(SampledPeople of, Question question) {
        return categories
                .computeIfAbsent("question " + question.id(), q -> of.options(question))
                .of();
    }

    private double sum(SampledPeople of, Group group, int @org.jspecify.annotations.Nullable [] chosen) {
        var weights = of.weights();
        return members(of, group).stream()
                .filter(i -> chosen == null || chosen[i] >= 0)
                .mapToDouble(i -> weights[i])
                .sum();
    }

    private BitSet members(SampledPeople of, Group group) {
        return members.computeIfAbsent(group, g -> {
            var some = (BitSet) of.everyone().clone();
            g.codes().forEach((name, code) -> some.and(having(of, name, code)));
            return some;
        });
    }

    private BitSet having(SampledPeople of, String name, String code) {
        var variable = everyone.survey().variable(name);
        var having = new BitSet();
        variable.ifPresent(v -> {
            var codes = categories.computeIfAbsent("variable " + name, n -> of.categories(v));
            var place = codes.codes().indexOf(code);
            for (var i = 0; place >= 0 && i < codes.of().length; i++) {
                having.set(i, codes.of()[i] == place);
            }
        });
        return having;
    }

    /**
     * The groups of one variable that occur among some people, in the order of its labels. Published shares know a group
     * only by all of the variables it was published by.
     */
    List<Group> groups(Variable variable, Group among) {
        if (known()) {
            return everyone.groups(List.of(variable)).stream()
                    .map(g -> among.and(g))
                    .filter(g -> of(g) > 0)
                    .toList();
        }
        var by = new ArrayList<Variable>();
        among.codes().keySet().stream()
                .filter(n -> !n.equals(variable.name()))
                .forEach(n -> everyone.survey().variable(n).ifPresent(by::add));
        by.add(variable);
        return everyone.groups(by).stream().filter(g -> g.within(among)).toList();
    }
}
