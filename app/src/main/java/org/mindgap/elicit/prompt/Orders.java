package org.mindgap.elicit.prompt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which orders options are shown (methods.md §7 rule 6). Places count from 0 among the options that are offered, as
 * the questionnaire has them. Options that no survey moves (don't know) stay last.
 */
public enum Orders {
    /** As on the questionnaire. */
    FORWARD,
    /** And the other way round; for one option the same as FORWARD. */
    FORWARD_REVERSED,
    /** As many as options: each starts one further on. */
    CYCLIC,
    /** Every order, or a random sample of distinct ones where they are more than a limit. */
    ALL;

    /** The word in plans: forward, forward-reversed, cyclic, all. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The orders, each a list of places; the questionnaire's own first.
     *
     * @param moving number of options whose place may change, at least 1
     * @param last number of options that stay at the end
     * @param limit most orders of ALL
     * @param seed of the sample where there are more
     */
    public List<List<Integer>> of(int moving, int last, int limit, long seed) {
        if (moving < 1 || last < 0 || limit < 1) {
            throw new IllegalArgumentException(moving + " options that move, " + last + " that do not, limit " + limit);
        }
        var forward = IntStream.range(0, moving).boxed().toList();
        var orders = new LinkedHashSet<List<Integer>>();
        orders.add(forward);
        switch (this) {
            case FORWARD -> {}
            case FORWARD_REVERSED -> orders.add(reversed(forward));
            case CYCLIC -> IntStream.range(1, moving).forEach(by -> orders.add(turned(forward, by)));
            case ALL -> orders.addAll(all(forward, limit, seed));
        }
        return orders.stream().map(o -> withLast(o, last)).toList();
    }

    /** "2,0,1", as a condition has it. */
    public static String text(List<Integer> order) {
        return order.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The places of such a text. */
    public static List<Integer> places(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private static List<Integer> reversed(List<Integer> forward) {
        var other = new ArrayList<>(forward);
        Collections.reverse(other);
        return other;
    }

    private static List<Integer> turned(List<Integer> forward, int by) {
        var other = new ArrayList<>(forward);
        Collections.rotate(other, -by);
        return other;
    }

    private static List<Integer> withLast(List<Integer> order, int last) {
        var whole = new ArrayList<>(order);
        IntStream.range(0, last).forEach(i -> whole.add(order.size() + i));
        return List.copyOf(whole);
    }

    private static List<List<Integer>> all(List<Integer> forward, int limit, long seed) {
        if (factorial(forward.size()) <= limit) {
            var every = new ArrayList<List<Integer>>();
            permute(new ArrayList<>(forward), 0, every);
            return every;
        }
        var random = new Random(seed);
        var sample = new LinkedHashSet<List<Integer>>();
        sample.add(forward);
        while (sample.size() < limit) {
            var other = new ArrayList<>(forward);
            Collections.shuffle(other, random);
            sample.add(other);
        }
        return new ArrayList<>(sample);
    }

    private static double factorial(int n) {
        var product = 1.0;
        for (var i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    private static void permute(List<Integer> places, int from, List<List<Integer>> into) {
        if (from == places.size()) {
            into.add(List.copyOf(places));
            return;
        }
        for (var i = from; i < places.size(); i++) {
            Collections.swap(places, from, i);
            permute(places, from + 1, into);
            Collections.swap(places, from, i);
        }
    }
}
