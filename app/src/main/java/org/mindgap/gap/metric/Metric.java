package org.mindgap.gap.metric;

import java.util.function.Supplier;
import org.mindgap.survey.Pole;

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

    /**
     * Number of item values that are averaged over questions one by one before they are put together; 1 but for ratios
     * and correlations.
     */
    default int parts() {
        return 1;
    }

    /** One of the item values, 0 to parts − 1, before any clipping. */
    default double part(int part, Item item) {
        return item(item);
    }

    /**
     * The same without any correction for sampling: what is computed in each replicate (methods.md §8.11, line 2). The
     * item's variance may be empty.
     */
    default double plain(int part, Item item) {
        return part(part, item);
    }

    /**
     * {@link #plain(int, Item)} in many replicates at once. Here it is taken one by one; a metric that is computed often
     * may do better.
     *
     * @param into one number per replicate
     */
    default void plain(int part, Replicated items, double[] into) {
        var people = new double[items.options()];
        var model = items.modelVaries() ? new double[items.options()] : items.model();
        var item = items.like().with(people, model);
        for (var b = 0; b < items.width(); b++) {
            for (var i = 0; i < items.options(); i++) {
                people[i] = items.people()[i * items.width() + b];
                if (items.modelVaries()) {
                    model[i] = items.model()[i * items.width() + b];
                }
            }
            into[b] = Double.isNaN(people[0]) ? Double.NaN : plain(part, item);
        }
    }

    /** Puts the means of the item values together, before {@link #shown}; differentiable where it is defined. */
    default double combined(double[] means) {
        return means[0];
    }

    /** How far replicates take out what sampling adds (methods.md §8.11, line 4). */
    default Correction correction() {
        return Correction.PARTLY;
    }

    /** Whether it exists only to repeat a published number that was wrong, and is offered nowhere else. */
    default boolean legacy() {
        return false;
    }

    /**
     * Whether the item's variance is to be that of the shares cumulated over the options: one for each option but the
     * last.
     */
    default boolean cumulates() {
        return false;
    }

    /** Whether it means something only where every answer the file lists counts, don't know and refused among them. */
    default boolean needsEveryOption() {
        return false;
    }

    /** Whether a mean over several questions needs each of them to be keyed to one named pole. */
    default boolean needsPole() {
        return false;
    }

    /** What is shown for a mean of item values (the mean itself, or 100·√max(0, mean) for gap.points). */
    default double shown(double meanOfItems) {
        return meanOfItems;
    }

    /** Whether the bias from sampling can be taken out. */
    enum Correction {
        /** Squared distances: to first order. */
        FIRST_ORDER,
        /** Roots and absolute differences: only in part, so that small values say no more than within or above sampling. */
        PARTLY
    }

    /** Which way is closer. */
    enum Direction {
        SMALLER_IS_CLOSER,
        LARGER_IS_CLOSER,
        /** A signed difference, or a ratio of which 1 is the same. */
        NEITHER
    }

    /**
     * People and model on one question, over the same k counted options in questionnaire order.
     *
     * @param people shares, adding up to 1
     * @param model shares, adding up to 1
     * @param variance for each option the variance of people minus model: var(p) + var(q) for independent samples, the
     *     variance of the difference where q comes from the same respondents; NaN where unknown. For metrics that
     *     {@linkplain Metric#cumulates cumulate} the same of the cumulated shares, k − 1 numbers
     * @param ordered whether the options stand in an order
     * @param pole which end of the options a signed difference looks towards: the one the question is keyed to, else
     *     the last
     */
    @SuppressWarnings("ArrayRecordComponent") // built per question in a loop and read once
    record Item(double[] people, double[] model, double[] variance, boolean ordered, Pole.End pole) {

        /** An item that looks towards the last option. */
        public Item(double[] people, double[] model, double[] variance, boolean ordered) {
            this(people, model, variance, ordered, Pole.End.LAST);
        }

        /** The same question with other shares, of which no variance is known: a replicate. */
        public Item with(double[] otherPeople, double[] otherModel) {
            return new Item(otherPeople, otherModel, new double[0], ordered, pole);
        }
    }

    /**
     * One item in many replicates.
     *
     * @param people shares, option by option and within it replicate by replicate
     * @param model one share per option, or as people where it varies
     * @param like the item in the survey itself; it has k options
     * @param width number of replicates
     * @param entropy makes ½ Σ p·ln p of the people of each replicate, once for all models
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Replicated(double[] people, double[] model, Item like, int width, Supplier<double[]> entropy) {
        /** ½ Σ p·ln p of the people of each replicate. */
        double[] peopleEntropy() {
            return entropy.get();
        }

        int options() {
            return like.people().length;
        }

        boolean modelVaries() {
            return model.length != options() || width == 1;
        }
    }
}
