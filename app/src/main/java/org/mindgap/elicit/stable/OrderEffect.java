package org.mindgap.elicit.stable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.survey.Option;
import org.mindgap.survey.Survey;

/**
 * What the order of options does to a model's answers (methods.md §7 rule 6), over every question, persona and wording
 * that was asked in several orders. Only orders count together in which every option stood, on average, in the middle:
 * forward and reversed, cyclic, all; else an option that people like would pass for a place.
 *
 * @param asked how many combinations of question, persona and wording it rests on
 * @param orders most orders of one of them
 * @param lean how far the mean place of the answer as shown is from the middle, in points of 100: above 0 towards what is
 *     shown first
 * @param change mean total variation between the answers under two orders, in points of 100
 * @param first share of what is shown first; the even share beside it is what it would be without a pull
 * @param even mean of 1 / number of options
 */
public record OrderEffect(int asked, int orders, double lean, double change, double first, double even) {
    /** From here on a warning is due. */
    public static final double MUCH = 10;

    private static final double MIDDLE = 1e-9;

    /** Of a model's answers; nothing where nothing was asked in several orders. */
    public static Optional<OrderEffect> of(Survey survey, List<SameAnswers> answers) {
        var byQuestion = new LinkedHashMap<String, Cells>();
        for (var same : answers) {
            survey.question(same.first().question())
                    .filter(q -> q.recoded().isEmpty())
                    .ifPresent(q -> byQuestion
                            .computeIfAbsent(q.id(), id -> new Cells(q))
                            .add(same));
        }
        var sums = new Sums();
        byQuestion.values().forEach(cells -> add(cells, sums));
        return sums.result();
    }

    private static final class Sums {
        private int asked;
        private int orders;
        private double lean;
        private double change;
        private double first;
        private double even;

        Optional<OrderEffect> result() {
            return asked == 0
                    ? Optional.empty()
                    : Optional.of(new OrderEffect(
                            asked, orders, 100 * lean / asked, 100 * change / asked, first / asked, even / asked));
        }
    }

    private static void add(Cells cells, Sums sums) {
        Map<List<Object>, Map<String, double[]>> together = new LinkedHashMap<>();
        cells.all()
                .forEach((way, cell) -> together.computeIfAbsent(
                                List.of(way.who(), way.wording()), k -> new LinkedHashMap<>())
                        .put(way.order(), cell.mean()));
        for (var orders : together.values()) {
            if (orders.size() > 1) {
                one(cells, orders, sums);
            }
        }
    }

    private static void one(Cells cells, Map<String, double[]> orders, Sums sums) {
        var count = cells.options().size();
        var shown = new ArrayList<int[]>();
        var shares = new ArrayList<double[]>();
        for (var entry : orders.entrySet()) {
            var places = places(cells, entry.getKey());
            if (places.isEmpty() || count < 2) {
                return;
            }
            shown.add(places.get());
            shares.add(entry.getValue());
        }
        for (var option = 0; option < count; option++) {
            var at = option;
            var mean = shown.stream().mapToInt(p -> p[at]).average().orElse(0);
            if (Math.abs(mean - (count - 1) / 2.0) > MIDDLE) {
                return;
            }
        }
        var place = 0.0;
        var first = 0.0;
        for (var i = 0; i < shares.size(); i++) {
            for (var option = 0; option < count; option++) {
                place += shares.get(i)[option] * shown.get(i)[option] / (count - 1) / shares.size();
                first += shown.get(i)[option] == 0 ? shares.get(i)[option] / shares.size() : 0;
            }
        }
        sums.asked++;
        sums.orders = Math.max(sums.orders, shares.size());
        sums.lean += 0.5 - place;
        sums.change += change(shares);
        sums.first += first;
        sums.even += 1.0 / count;
    }

    private static double change(List<double[]> shares) {
        var sum = 0.0;
        var pairs = 0;
        for (var i = 0; i < shares.size(); i++) {
            for (var j = 0; j < i; j++) {
                for (var option = 0; option < shares.get(i).length; option++) {
                    sum += Math.abs(shares.get(i)[option] - shares.get(j)[option]) / 2;
                }
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** Where each option that counts was shown, from 0 among these; nothing where the order is not known. */
    private static Optional<int[]> places(Cells cells, String order) {
        if (!order.matches("\\d{1,4}(,\\d{1,4})*")) {
            return Optional.empty();
        }
        // places of an order count among the options that were offered: those that count, then don't know
        var offered =
                cells.question().options().stream().filter(Option::substantive).toList();
        var places = new int[offered.size()];
        var next = 0;
        var seen = 0;
        for (var at : Orders.places(order)) {
            if (at < places.length) {
                places[at] = next++;
                seen++;
            }
        }
        return seen == places.length ? Optional.of(places) : Optional.empty();
    }
}
