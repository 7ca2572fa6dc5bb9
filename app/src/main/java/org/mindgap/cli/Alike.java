package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;

/** Puts notes together that say the same of one model after the other, so that those on something else are seen. */
final class Alike {
    private static final String ORDER = "gap.alarm-order";

    private Alike() {}

    /** The same problems; unknown orders of several models, or ways of asking, in the place of the first. */
    static List<Problem> together(List<Problem> problems) {
        var orders = problems.stream().filter(p -> p.code().equals(ORDER)).toList();
        if (orders.size() < 2) {
            return problems;
        }
        var all = new ArrayList<Problem>();
        for (var problem : problems) {
            if (!problem.code().equals(ORDER)) {
                all.add(problem);
            } else if (problem.equals(orders.get(0))) {
                all.add(Problem.note("cli.order-unknown", models(orders), sum(orders, 2), sum(orders, 3)));
            }
        }
        return all;
    }

    private static String models(List<Problem> orders) {
        return orders.stream().map(p -> p.arguments().get(0)).distinct().collect(Collectors.joining(", "));
    }

    private static long sum(List<Problem> orders, int argument) {
        return orders.stream()
                .mapToLong(p -> Long.parseLong(p.arguments().get(argument)))
                .sum();
    }
}
