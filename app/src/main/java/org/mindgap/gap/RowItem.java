package org.mindgap.gap;

import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/**
 * One question of one country that enters a value.
 *
 * @param cell the people, in the survey's own codes
 * @param people what they answered
 * @param model what the model answered
 * @param pair the two as the metric compares them
 * @param places positions, among the counted options, of those that the metric looks at
 * @param weight its part in the value: the country's part of all countries' weights times one over the country's questions,
 *     so that the weights of a value add up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one computation
record RowItem(Group cell, Estimate people, Pooled model, Metric.Item pair, int[] places, double weight) {
    Question question() {
        return people.question();
    }

    /** What counts as one question where questions stand for others like them. */
    String unit() {
        var battery = question().battery();
        return battery.isEmpty() ? unitOf(question().id()) : "battery " + battery;
    }

    /** The unit of a question outside batteries. */
    static String unitOf(String question) {
        return "question " + question;
    }

    /** The people compared with themselves. */
    RowItem itself() {
        return new RowItem(cell, people, model, pair.with(pair.people(), pair.people()), places, weight);
    }

    RowItem weighing(double newWeight) {
        return new RowItem(cell, people, model, pair, places, newWeight);
    }
}
