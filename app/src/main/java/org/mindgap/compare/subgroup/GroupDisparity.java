package org.mindgap.compare.subgroup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.mindgap.gap.Column;
import org.mindgap.stats.Seed;

/**
 * How far groups differ in a number of one model.
 *
 * @param column the model, asked as one thing
 * @param number which
 * @param of how far
 * @param worst the group that comes off worst; nothing where all are alike
 */
public record GroupDisparity(Column column, Kind number, Disparity of, Optional<SubgroupScore> worst) {
    private static final int FEWEST = 2;

    /** Numbers in which groups can differ. */
    public enum Kind {
        ACCURACY,
        /** Mean distance of the modes: the larger the worse. */
        NMAE;

        /** In files and on the command line. */
        public String word() {
            return this == ACCURACY ? "accuracy" : "nmae";
        }
    }

    /** Two for each model, as far as two groups have the number with an error: with one question there is none. */
    public static List<GroupDisparity> of(List<SubgroupScore> scores, Seed seed) {
        Map<Column, List<SubgroupScore>> by = scores.stream()
                .collect(Collectors.groupingBy(SubgroupScore::column, LinkedHashMap::new, Collectors.toList()));
        var all = new ArrayList<GroupDisparity>();
        by.forEach((column, own) -> {
            one(column, Kind.ACCURACY, own, SubgroupScore::accuracy, SubgroupScore::error, seed)
                    .ifPresent(all::add);
            one(column, Kind.NMAE, own, SubgroupScore::distance, SubgroupScore::distanceError, seed)
                    .ifPresent(all::add);
        });
        return all;
    }

    private static Optional<GroupDisparity> one(
            Column column,
            Kind number,
            List<SubgroupScore> scores,
            ToDoubleFunction<SubgroupScore> value,
            ToDoubleFunction<SubgroupScore> error,
            Seed seed) {
        var known = scores.stream()
                .filter(s -> !Double.isNaN(value.applyAsDouble(s)) && !Double.isNaN(error.applyAsDouble(s)))
                .toList();
        if (known.size() < FEWEST) {
            return Optional.empty();
        }
        var of = Disparity.of(
                known.stream().mapToDouble(value).toArray(),
                known.stream().mapToDouble(error).toArray(),
                number == Kind.ACCURACY,
                seed.and(number.word()));
        return Optional.of(new GroupDisparity(
                column, number, of, of.range() > 0 ? Optional.of(known.get(of.worst())) : Optional.empty()));
    }
}
