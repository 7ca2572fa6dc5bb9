package org.mindgap.formats.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.survey.ReplicateShares;

/**
 * Replicate weights as the user named them. Each is a full weight that takes the place of the weight.
 *
 * @param columns names of columns, or patterns of names in which {@code *} stands for any letters; empty where the
 *     codebook says which they are
 * @param kind JK1, JKn, BRR, Fay or bootstrap
 * @param fay ρ of Fay's method
 * @param scales c_b: one per replicate, or one for all; empty where the kind says them
 */
public record ReplicateRequest(
        List<String> columns, Optional<ReplicateShares.Method> kind, OptionalDouble fay, List<Double> scales) {
    /** Nothing was said. */
    public static final ReplicateRequest NONE =
            new ReplicateRequest(List.of(), Optional.empty(), OptionalDouble.empty(), List.of());

    public ReplicateRequest {
        columns = List.copyOf(columns);
        scales = List.copyOf(scales);
    }

    /** Whether a column is named. */
    boolean names(String column) {
        return columns.stream().anyMatch(c -> names(c, column));
    }

    static boolean names(String wanted, String column) {
        if (wanted.indexOf('*') < 0) {
            return wanted.equals(column);
        }
        var pattern = Stream.of(wanted.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(pattern, column);
    }
}
