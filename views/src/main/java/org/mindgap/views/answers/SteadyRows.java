package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.asking.Steadiness;
import org.mindgap.elicit.stable.OrderEffect;
import org.mindgap.elicit.stable.VarianceRow;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Texts;

/**
 * How much of answers hangs on the way of asking, as text.
 *
 * @param variance a row for each model, and below these one for each question of each
 * @param orders a row for each model that was asked in several orders
 * @param problems what to look at
 */
record SteadyRows(List<Variance> variance, List<Order> orders, List<Problem> problems) {

    /** Shares of variance in percent. */
    record Variance(
            String model,
            String question,
            String asked,
            String questions,
            String persona,
            String wording,
            String order,
            String rest,
            String draws,
            String consistency) {}

    /** What the order of options does. */
    record Order(String model, String combinations, String lean, String change, String first, String even) {}

    SteadyRows {
        variance = List.copyOf(variance);
        orders = List.copyOf(orders);
        problems = List.copyOf(problems);
    }

    static SteadyRows of(List<Steadiness> all, Texts texts) {
        var variance = new ArrayList<Variance>();
        var orders = new ArrayList<Order>();
        var problems = new ArrayList<Problem>();
        for (var one : all) {
            var name = one.model().name();
            one.variance().all().ifPresent(row -> variance.add(variance(name, row, texts)));
            one.order().ifPresent(order -> orders.add(order(name, order, texts)));
            problems.addAll(Steadiness.problems(name, one.order()));
            if (one.variance().leftOut() > 0) {
                problems.add(
                        Problem.note("run.steady-left-out", name, one.variance().leftOut()));
            }
        }
        // models first, to be compared; then each question of each
        for (var one : all) {
            one.variance()
                    .rows()
                    .forEach(row -> variance.add(variance(one.model().name(), row, texts)));
        }
        return new SteadyRows(variance, orders, problems);
    }

    private static Variance variance(String model, VarianceRow row, Texts texts) {
        return new Variance(
                model,
                row.question().isEmpty() ? texts.get("steady.all", row.questions()) : row.question(),
                texts.get("steady.asked.row", row.wordings(), row.orders(), row.personas()),
                texts.percent(row.betweenQuestions()),
                row.personas() > 1 ? texts.percent(row.persona()) : "–",
                row.wordings() > 1 ? texts.percent(row.wording()) : "–",
                row.orders() > 1 ? texts.percent(row.order()) : "–",
                texts.percent(row.rest()),
                texts.percent(row.draws()),
                texts.percent(row.consistency()));
    }

    private static Order order(String model, OrderEffect order, Texts texts) {
        var points = Math.round(Math.abs(order.lean()));
        return new Order(
                model,
                texts.number(order.asked()),
                points == 0
                        ? texts.get("steady.lean.none")
                        : texts.get(order.lean() > 0 ? "steady.lean.first" : "steady.lean.last", points),
                texts.percent(order.change() / 100),
                texts.percent(order.first()),
                texts.percent(order.even()));
    }
}
