package org.mindgap.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of people: those for whom every named variable has the named code. No condition means everyone. Equality does
 * not depend on the order of the conditions; iteration keeps the order in which they were given.
 *
 * @param codes code by variable name
 */
public record Group(Map<String, String> codes) {
    private static final Group EVERYONE = new Group(Map.of());

    public Group {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Spread out: groups of the same few codes would else fall into the same few places of a table. */
    @Override
    public int hashCode() {
        var sum = 0;
        for (var entry : codes.entrySet()) {
            var mixed = (31 * entry.getKey().hashCode() + entry.getValue().hashCode()) * 0x9E3779B9;
            sum += mixed ^ mixed >>> 15;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Group group && codes.equals(group.codes);
    }

    public static Group everyone() {
        return EVERYONE;
    }

    public static Group of(String variable, String code) {
        return new Group(Map.of(variable, code));
    }

    /** These people and, among them, only those with the code. */
    public Group and(String variable, String code) {
        var all = new LinkedHashMap<>(codes);
        all.put(variable, code);
        return new Group(all);
    }

    public Group and(Group other) {
        var all = new LinkedHashMap<>(codes);
        all.putAll(other.codes);
        return new Group(all);
    }

    public Optional<String> code(String variable) {
        return Optional.ofNullable(codes.get(variable));
    }

    public boolean isEveryone() {
        return codes.isEmpty();
    }

    /** Whether everyone in this group is in the other: it has all the other's conditions. */
    public boolean within(Group other) {
        return codes.entrySet().containsAll(other.codes.entrySet());
    }

    /** The people who are in both groups, or nothing where a variable would need two codes. */
    public Optional<Group> intersect(Group other) {
        var agree = other.codes.entrySet().stream()
                .allMatch(e -> e.getValue().equals(codes.getOrDefault(e.getKey(), e.getValue())));
        return agree ? Optional.of(and(other)) : Optional.empty();
    }

    /** Only the conditions on these variables, in their order. */
    public Group project(List<Variable> variables) {
        var some = new LinkedHashMap<String, String>();
        for (var variable : variables) {
            code(variable.name()).ifPresent(c -> some.put(variable.name(), c));
        }
        return new Group(some);
    }
}
