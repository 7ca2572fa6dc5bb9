package org.mindgap.gap;

import java.util.Arrays;
import java.util.List;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Group;

/**
 * One question of one country that enters a value, with all that is needed to compute it again.
 *
 * @param people of the country, filter included
 * @param question id
 * @param options codes of the options that the metric compares, in their order
 * @param pair the shares of people and model on them, and the variance that is taken out
 * @param weight its part in the value; the weights of a value add up to 1
 * @param answers ids of the model's answers behind it
 */
public record GapTerm(
        Group people, String question, List<String> options, Metric.Item pair, double weight, List<Long> answers) {
    public GapTerm {
        options = List.copyOf(options);
        answers = List.copyOf(answers);
    }

    static GapTerm of(RowItem item) {
        var counted = item.people().counted();
        return new GapTerm(
                item.cell(),
                item.question().id(),
                Arrays.stream(item.places())
                        .mapToObj(i -> counted.get(i).option().code())
                        .toList(),
                item.pair(),
                item.weight(),
                item.model().answer().answers());
    }
}
