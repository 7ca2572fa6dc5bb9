package org.mindgap.gap.metric;

/** What a metric needs, allows or is; what is not said is not so. */
enum Trait {
    /** The options must stand in an order. */
    NEEDS_ORDER,
    /** One answer per question will do. */
    TAKES_SINGLE_ANSWER,
    /** A smooth function of the shares: replicates take out what sampling adds to first order. */
    SMOOTH,
    /** Every answer the file lists must count. */
    NEEDS_EVERY_OPTION,
    /** Only there to repeat a number that was published. */
    LEGACY
}
