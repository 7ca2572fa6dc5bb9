package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts where the chosen options stood, to find a model that chooses a place and not an answer. Chosen is the option
 * with the largest share; an answer without one chose no place.
 *
 * <p>Where questions were asked in several orders, the place speaks for itself: a place counts as always chosen if at
 * least 95 % of the answers chose it, over at least three questions in which different options stood there. (That the
 * middle of three options is chosen forward and reversed is no choice of a place: the same option stands there.) Where
 * each question was asked in one order, or nobody knows in which, place and option cannot be told apart: then the first
 * or last substantive option of the questionnaire must be chosen in at least 95 % of the answers to at least ten
 * questions.
 */
final class PlaceTally {
    static final double NEARLY_ALL = 0.95;
    static final int ENOUGH_IN_ORDERS = 3;
    static final int ENOUGH_IN_ONE_ORDER = 10;
    private static final int LAST = -1;

    private final Map<String, Counts> counts = new HashMap<>();

    /**
     * A place that is chosen whatever stands there.
     *
     * @param place from 0, or -1 for the last
     * @param chosen number of answers that chose it
     * @param answers number of answers to the questions
     * @param questions number of questions
     * @param orders whether different options stood there; else the place is that on the questionnaire
     */
    record Found(int place, int chosen, int answers, int questions, boolean orders) {
        /** "first", "last", "at place 2". */
        String word() {
            return place == LAST ? "last" : place == 0 ? "first" : "at place " + (place + 1);
        }
    }

    /**
     * Adds answers that are the same.
     *
     * @param times how many they are
     */
    void add(SheetQuestion question, String order, double[] shares, int times) {
        counts.computeIfAbsent(question.id(), id -> new Counts(question)).add(order, shares, times);
    }

    /** The place that is nearly always chosen: first and last go before others. */
    Optional<Found> found() {
        var most = counts.values().stream().mapToInt(Counts::longest).max().orElse(0);
        var places = new ArrayList<Integer>();
        places.add(0);
        places.add(LAST);
        for (var place = 1; place < most; place++) {
            places.add(place);
        }
        return places.stream()
                .flatMap(p -> inOrders(p).stream())
                .findFirst()
                .or(() -> inOneOrder(0))
                .or(() -> inOneOrder(LAST));
    }

    private Optional<Found> inOrders(int place) {
        var telling = counts.values().stream().filter(c -> c.stood(place) > 1).toList();
        return found(
                place,
                telling.stream().mapToInt(c -> c.chosenShown(place)).sum(),
                telling.stream().mapToInt(c -> c.ordered).sum(),
                telling.size(),
                true);
    }

    private Optional<Found> inOneOrder(int place) {
        var telling = counts.values().stream().filter(c -> c.stood(place) < 2).toList();
        return found(
                place,
                telling.stream().mapToInt(c -> c.chosenOnQuestionnaire(place)).sum(),
                telling.stream().mapToInt(c -> c.answers).sum(),
                telling.size(),
                false);
    }

    private static Optional<Found> found(int place, int chosen, int answers, int questions, boolean orders) {
        return questions >= (orders ? ENOUGH_IN_ORDERS : ENOUGH_IN_ONE_ORDER) && chosen >= NEARLY_ALL * answers
                ? Optional.of(new Found(place, chosen, answers, questions, orders))
                : Optional.empty();
    }

    /** One question. */
    private static final class Counts {
        private final SheetQuestion question;
        private final Map<String, List<Integer>> orders = new HashMap<>();
        private final Map<Integer, Integer> shown = new HashMap<>();
        private final Map<Integer, Integer> options = new HashMap<>();
        private int shownLast;
        private int ordered;
        private int answers;

        Counts(SheetQuestion question) {
            this.question = question;
        }

        void add(String order, double[] shares, int times) {
            var chosen = SheetQuestion.chosen(shares);
            answers += times;
            options.merge(chosen, times, Integer::sum);
            var known = orders.computeIfAbsent(order, this::parsed);
            if (known.isEmpty()) {
                return;
            }
            ordered += times;
            var place = known.indexOf(chosen);
            shown.merge(place, times, Integer::sum);
            shownLast += place == known.size() - 1 ? times : 0;
        }

        /** The options in the order in which they were shown; empty where that is unknown. */
        private List<Integer> parsed(String order) {
            var substantive = question.substantive();
            if (order.equals("forward")) {
                return substantive;
            }
            if (order.equals("reversed")) {
                var reversed = new ArrayList<>(substantive);
                java.util.Collections.reverse(reversed);
                return reversed;
            }
            var places = new ArrayList<Integer>();
            for (var text : order.split(",", -1)) {
                if (!text.strip().matches("[0-9]{1,4}")) {
                    return List.of();
                }
                places.add(Integer.valueOf(text.strip()));
            }
            return places.stream().allMatch(p -> p < question.size()) ? places : List.of();
        }

        int longest() {
            return orders.values().stream().mapToInt(List::size).max().orElse(0);
        }

        /** Number of different options that stood at a place. */
        int stood(int place) {
            Set<Integer> stood = new HashSet<>();
            for (var order : orders.values()) {
                if (place < order.size() && !order.isEmpty()) {
                    stood.add(order.get(place == LAST ? order.size() - 1 : place));
                }
            }
            return stood.size();
        }

        int chosenShown(int place) {
            return place == LAST ? shownLast : shown.getOrDefault(place, 0);
        }

        int chosenOnQuestionnaire(int place) {
            var substantive = question.substantive();
            if (substantive.size() < 2) {
                return 0;
            }
            return options.getOrDefault(substantive.get(place == LAST ? substantive.size() - 1 : place), 0);
        }
    }
}
