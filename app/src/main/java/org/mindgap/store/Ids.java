package org.mindgap.store;

import java.util.function.Predicate;

/** Ids that are unique in a study. Readers make them from names; the study tells two of the same apart. */
final class Ids {
    private Ids() {}

    /** The id itself where it is free, else with the first number from 2 that makes it so. */
    static String free(String id, Predicate<String> taken) {
        var free = id;
        for (var number = 2; taken.test(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}
