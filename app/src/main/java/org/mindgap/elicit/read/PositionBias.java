package org.mindgap.elicit.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the places of options do to a model's answer to one question (methods.md §7 rule 6).
 *
 * @param byOption mean share of each option over the orders: what is left when places are evened out
 * @param byPlace mean share of each place as shown, the first first; equal where places do nothing and every option stood
 *     once in every place
 * @param orders how many orders it rests on
 */
public record PositionBias(Map<String, Double> byOption, List<Double> byPlace, int orders) {
    public PositionBias {
        byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
        byPlace = List.copyOf(byPlace);
    }

    /**
     * Of answers under several orders, each order counting once.
     *
     * @param orders for each order the shares by code in the order shown; all over the same options, none missing
     */
    public static PositionBias of(List<? extends Map<String, Double>> orders) {
        if (orders.isEmpty()) {
            throw new IllegalArgumentException("no order, no bias");
        }
        var options = orders.get(0).keySet();
        var byOption = new LinkedHashMap<String, Double>();
        options.forEach(o -> byOption.put(o, 0.0));
        var byPlace = new double[options.size()];
        for (var shares : orders) {
            if (!shares.keySet().equals(options)) {
                throw new IllegalArgumentException("orders show the same options: " + options);
            }
            var place = 0;
            for (var entry : shares.entrySet()) {
                byOption.merge(entry.getKey(), entry.getValue() / orders.size(), Double::sum);
                byPlace[place++] += entry.getValue() / orders.size();
            }
        }
        return new PositionBias(
                byOption, java.util.Arrays.stream(byPlace).boxed().toList(), orders.size());
    }

    /** How far the likeliest place is above an equal share of places, in points of 100. */
    public double points() {
        return 100 * (Collections.max(byPlace) - 1.0 / byPlace.size());
    }
}
