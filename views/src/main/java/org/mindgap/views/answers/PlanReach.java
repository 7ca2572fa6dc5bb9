package org.mindgap.views.answers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which questions a plan asks, and by what it names people.
 *
 * @param topic only questions of it; empty for all
 * @param by names of variables whose groups prompts name; empty for country and religion
 * @param first only so many of them, 0 for all
 */
record PlanReach(String topic, List<String> by, int first) {
    static final PlanReach WHOLE = new PlanReach("", List.of(), 0);

    PlanReach {
        by = List.copyOf(by);
    }

    PlanReach about(String other) {
        return new PlanReach(other, by, first);
    }

    PlanReach first(int questions) {
        return new PlanReach(topic, by, questions);
    }

    PlanReach by(String variable, boolean on, Set<String> now) {
        var all = new LinkedHashSet<>(now);
        if (on) {
            all.add(variable);
        } else {
            all.remove(variable);
        }
        return new PlanReach(topic, List.copyOf(all), first);
    }
}
