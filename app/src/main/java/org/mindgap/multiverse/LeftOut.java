package org.mindgap.multiverse;

/**
 * A choice, or an axis, that does not apply here.
 *
 * @param axis what cannot be chosen
 * @param why key of the sentence that says why
 */
public record LeftOut(Axis axis, Why why) {
    /** Why a choice does not apply. */
    public enum Why {
        /** No question offers don't know or refused. */
        NO_NONRESPONSE,
        /** Don't know has no place in an order, so metrics along ordered answers are the same with and without it. */
        NO_PLACE_IN_ORDER,
        /** The survey has no weight. */
        NO_WEIGHT,
        /** Shares as published can be weighted no other way. */
        PUBLISHED,
        /** One option order, or the file does not say which. */
        ONE_ORDER,
        /** One wording in one language. */
        ONE_WORDING,
        /** More wordings than are taken one by one. */
        MANY_WORDINGS,
        /** All rows have the same questions anyway. */
        ALL_SHARED,
        /** No question was asked of all rows. */
        NONE_SHARED,
        /** No question has ordered answers. */
        NOTHING_ORDERED
    }
}
