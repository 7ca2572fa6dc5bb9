package org.mindgap.gap.metric;

/** A mean of squares from which what sampling adds is taken out, shown as its root in percentage points. */
interface SquaredGap extends Metric {

    @Override
    default Direction direction() {
        return Direction.SMALLER_IS_CLOSER;
    }

    @Override
    default boolean takesSingleAnswer() {
        return false;
    }

    @Override
    default boolean needsVariance() {
        return true;
    }

    @Override
    default Correction correction() {
        return Correction.FIRST_ORDER;
    }

    @Override
    default double shown(double meanOfItems) {
        return 100 * Math.sqrt(Math.max(0, meanOfItems));
    }
}
