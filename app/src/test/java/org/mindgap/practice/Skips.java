package org.mindgap.practice;

import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Who does not answer: don't know, refused and missing by chance, at a rate of the question and place alone, so that
 * those who answer think as all do; and questions that were not asked in a place.
 */
final class Skips {
    private final Map<String, Set<Integer>> notAsked;
    private final Map<String, Set<Integer>> leftBlank;

    /**
     * Who is not asked.
     *
     * @param notAsked places by question that have a code which says that it was not asked
     * @param leftBlank places by question that have no value at all
     */
    Skips(Map<String, Set<Integer>> notAsked, Map<String, Set<Integer>> leftBlank) {
        this.notAsked = Map.copyOf(notAsked);
        this.leftBlank = Map.copyOf(leftBlank);
    }

    /** Whether people of a place were asked. */
    boolean asked(Item item, int place) {
        return !notAsked.getOrDefault(item.id(), Set.of()).contains(place)
                && !leftBlank.getOrDefault(item.id(), Set.of()).contains(place);
    }

    /** Whether the question has a code for those who were not asked. */
    boolean hasCode(Item item) {
        return notAsked.containsKey(item.id());
    }

    /** Don't know, refused and missing, in shares of those who were asked. */
    double[] rates(Item item, int place) {
        var random = new Random(31L * item.id().hashCode() + place);
        return new double[] {
            .02 + .05 * random.nextDouble(), .005 + .02 * random.nextDouble(), .005 + .025 * random.nextDouble()
        };
    }

    /** What stands in the file in place of an answer, or {@link Drawing#UNREAD} where somebody answers. */
    int draw(Item item, int place, double number) {
        if (notAsked.getOrDefault(item.id(), Set.of()).contains(place)) {
            return Drawing.NOT_ASKED;
        }
        if (leftBlank.getOrDefault(item.id(), Set.of()).contains(place)) {
            return Drawing.MISSING;
        }
        var rates = rates(item, place);
        if (number < rates[0]) {
            return item.options();
        }
        if (number < rates[0] + rates[1]) {
            return item.options() + 1;
        }
        return number < rates[0] + rates[1] + rates[2] ? Drawing.MISSING : Drawing.UNREAD;
    }
}
