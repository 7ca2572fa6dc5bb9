package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.ModalHit;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionShare;
import org.mindgap.survey.Question;

/**
 * Yardsticks, computed from the survey when looked at: every option equally often, always the country's most common
 * option (ties shared equally, see {@link ModalHit} for what is a tie), and what the whole country answered. The country
 * is the whole one whatever the table is filtered to; where people name no country it is everyone of the survey.
 */
final class Yardsticks {
    private static final double TIE = 1e-9;

    private final HumanBaseline everyone;
    private final Countries countries;
    private final Map<String, Map<Group, Estimate>> known = new ConcurrentHashMap<>();

    /**
     * Yardsticks of a survey.
     *
     * @param everyone the baseline without a filter, with the policy in use
     */
    Yardsticks(HumanBaseline everyone, Countries countries) {
        this.everyone = everyone;
        this.countries = countries;
    }

    Pooled answer(Column column, Question question, Group people) {
        var counted =
                question.options().stream().filter(everyone.policy()::counts).toList();
        if (column.model().kind() == Model.Kind.UNIFORM) {
            var shares = new double[counted.size()];
            Arrays.fill(shares, 1.0 / counted.size());
            return Pooled.yardstick(column, question.id(), shares(counted, shares), List.of(), null, Chance.NONE);
        }
        if (column.model().kind() == Model.Kind.HALVES) {
            return halves(column, question, people, counted);
        }
        var national = national(question, people);
        if (column.model().kind() == Model.Kind.NATIONAL && isCountry(people)) {
            return Pooled.without(
                    column, question.id(), Reading.YARDSTICK, CellState.DOES_NOT_APPLY, "gap.is-the-country");
        }
        var known = national.counted().stream().noneMatch(s -> Double.isNaN(s.share()));
        if (!known || national.counted().isEmpty()) {
            return Pooled.without(
                    column, question.id(), Reading.YARDSTICK, CellState.UNDEFINED, "gap.national-unknown");
        }
        if (column.model().kind() == Model.Kind.MAJORITY) {
            return Pooled.yardstick(
                    column,
                    question.id(),
                    shares(counted, majority(national.shares())),
                    List.of(),
                    null,
                    new Chance.MostCommon(national.group()));
        }
        var apart = national.apart().stream().map(OptionShare::option).toList();
        var apartShares =
                national.apart().stream().mapToDouble(OptionShare::share).toArray();
        return Pooled.yardstick(
                column,
                question.id(),
                shares(counted, national.shares()),
                shares(apart, apartShares),
                national.group(),
                new Chance.Reference(national.group()));
    }

    /** The people themselves; what halves of them say to each other is computed by {@link Halves}. */
    private Pooled halves(Column column, Question question, Group people, List<Option> counted) {
        var shares = everyone.estimate(question, people).shares();
        return Arrays.stream(shares).anyMatch(Double::isNaN)
                ? Pooled.without(column, question.id(), Reading.YARDSTICK, CellState.UNDEFINED, "gap.share-unpublished")
                : Pooled.yardstick(column, question.id(), shares(counted, shares), List.of(), null, Chance.NONE);
    }

    /** Whether the people are the whole country, or everyone where they name none. */
    boolean isCountry(Group people) {
        return countries.plain(people).equals(countries.plain(countries.national(people)));
    }

    private Estimate national(Question question, Group people) {
        return known.computeIfAbsent(question.id(), q -> new ConcurrentHashMap<>())
                .computeIfAbsent(countries.national(people), g -> estimate(question, g, people));
    }

    private Estimate estimate(Question question, Group national, Group people) {
        var estimate = everyone.estimate(question, national);
        if (estimate.answered() || countries.of(people).isPresent() || countries.several()) {
            return estimate;
        }
        // published figures of one country may stand under its name or under no name
        return countries.only().map(g -> everyone.estimate(question, g)).orElse(estimate);
    }

    static double[] majority(double[] shares) {
        var top = Arrays.stream(shares).max().orElse(0);
        var modes = Arrays.stream(shares).filter(s -> s >= top - TIE).count();
        return Arrays.stream(shares).map(s -> s >= top - TIE ? 1.0 / modes : 0).toArray();
    }

    private static List<PooledAnswer.ModelShare> shares(List<Option> options, double[] shares) {
        var list = new ArrayList<PooledAnswer.ModelShare>();
        for (var i = 0; i < shares.length; i++) {
            list.add(new PooledAnswer.ModelShare(options.get(i).code(), shares[i], shares[i], shares[i]));
        }
        return list;
    }
}
