package org.mindgap.gap;

/**
 * A number that says how far a model's answer to a question is from the people's. The id carries form, base and
 * direction ({@code jsd.dist.nats}). Implementations hold no state; {@link Metrics} lists them.
 */
public interface Metric {

    /** Id in files, captions and on the command line. */
    String id();

    /** Which way is closer. */
    Direction direction();

    /** Whether the options must stand in an order. */
    boolean needsOrder();

    /** Whether one answer per question will do; false where a distribution is needed. */
    boolean takesSingleAnswer();

    /** Whether it needs the sampling variance of the people's shares. */
    boolean needsVariance();

    /**
     * The value for one question, before any clipping.
     *
     * @return may be negative for corrected metrics; infinite or NaN only as the metric's documentation says
     */
    double item(Item item);

    /** What is shown for a mean of item values (the mean itself, or 100·√max(0, mean) for gap.points). */
    default double shown(double meanOfItems) {
        return meanOfItems;
    }

    /** Which way is closer. */
    enum Direction {
        SMALLER_IS_CLOSER,
        LARGER_IS_CLOSER
    }

    /**
     * People and model on one question, over the same k counted options in questionnaire order.
     *
     * @param people shares, adding up to 1
     * @param model shares, adding up to 1
     * @param variance for each option the variance of people minus model: var(p) + var(q) for independent samples, the
     *     variance of the difference where q comes from the same respondents; NaN where unknown
     * @param ordered whether the options stand in an order
     */
    @SuppressWarnings("ArrayRecordComponent") // built per question in a loop and read once
    record Item(double[] people, double[] model, double[] variance, boolean ordered) {}
}
