package org.mindgap.gap;

import org.mindgap.survey.Estimate;

/**
 * People and a model on one question: what the overlay draws.
 *
 * @param people the estimate of the group
 * @param model the pooled answers
 * @param metric id
 * @param value of this question alone as shown, NaN where undefined
 * @param state whether there is a value
 * @param reason code of the problem that explains why not, or empty
 * @param interval what sampling does to the value
 */
public record QuestionComparison(
        Estimate people,
        PooledAnswer model,
        String metric,
        double value,
        CellState state,
        String reason,
        GapInterval interval) {
    /** A comparison without interval. */
    public QuestionComparison(
            Estimate people, PooledAnswer model, String metric, double value, CellState state, String reason) {
        this(people, model, metric, value, state, reason, GapInterval.none("gap.no-interval-asked"));
    }

    /** The same where nobody computes a pending interval any more. */
    public QuestionComparison stopped() {
        return interval.pending()
                ? new QuestionComparison(people, model, metric, value, state, reason, interval.stopped())
                : this;
    }
}
