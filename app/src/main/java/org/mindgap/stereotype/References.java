package org.mindgap.stereotype;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mindgap.gap.Sides;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/** Who groups are compared with. For one thread. */
final class References {
    private final Sides sides;
    private final Variable contrast;
    private final Weights weights;
    private final Map<Group, Optional<String>> largest = new HashMap<>();

    /**
     * Of a survey.
     *
     * @param contrast the variable whose groups are compared
     */
    References(Sides sides, Variable contrast) {
        this.sides = sides;
        this.contrast = contrast;
        this.weights = new Weights(sides.everyone());
    }

    /** Whether the largest group is the one of the largest weight, not of the largest published base. */
    boolean weighed() {
        return weights.known();
    }

    /** The people that a cell is compared with: for the rest everyone beside it. Nothing where there is nobody. */
    Optional<Group> of(Group cell, Against against) {
        return switch (against.kind()) {
            case LARGEST -> largest(sides.national(cell)).map(code -> cell.and(contrast.name(), code));
            case GROUP ->
                contrast.allValues().stream().anyMatch(v -> v.code().equals(against.code()))
                                || !weights.groups(contrast, Group.of(contrast.name(), against.code()))
                                        .isEmpty()
                        ? Optional.of(cell.and(contrast.name(), against.code()))
                        : Optional.empty();
            case PUBLIC, REST -> Optional.of(without(cell));
        };
    }

    /** The same people in any group. */
    Group without(Group cell) {
        var rest = new java.util.LinkedHashMap<>(cell.codes());
        rest.remove(contrast.name());
        return new Group(rest);
    }

    /**
     * The reference on one question.
     *
     * @param reference as {@link #of} has it
     * @return nothing where nobody knows in which proportions the groups of the rest answered, or nobody of it did
     */
    Optional<Mixture> mixture(Question question, Group cell, Group reference, Against against) {
        if (against.kind() != Against.Kind.REST) {
            return Optional.of(Mixture.of(reference));
        }
        var others = weights.groups(contrast, reference).stream()
                .filter(g -> !g.equals(cell))
                .toList();
        var sizes = others.stream().mapToDouble(g -> weights.of(question, g)).toArray();
        var all = java.util.Arrays.stream(sizes).sum();
        if (!(all > 0)) {
            return Optional.empty();
        }
        var some = java.util.stream.IntStream.range(0, sizes.length)
                .filter(j -> sizes[j] > 0)
                .toArray();
        return Optional.of(new Mixture(
                java.util.Arrays.stream(some).mapToObj(others::get).toList(),
                java.util.Arrays.stream(some).mapToDouble(j -> sizes[j] / all).toArray()));
    }

    /** The code of the group that most people of a country belong to; of two equally large ones the first. */
    Optional<String> largest(Group country) {
        return largest.computeIfAbsent(country, c -> {
            var groups = weights.groups(contrast, c);
            return groups.stream()
                    .max(Comparator.comparingDouble((Group g) -> weights.of(g))
                            .thenComparing(Comparator.comparingInt((Group g) -> groups.indexOf(g))
                                    .reversed()))
                    .filter(g -> weights.of(g) > 0)
                    .flatMap(g -> g.code(contrast.name()));
        });
    }
}
