package org.mindgap.gap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;

/** Which options of a question answers show to have been offered to the model. Looks at answers once. */
final class OfferedOptions {
    private final Question question;
    private final boolean[] offered;
    private final boolean placesKnown;

    /**
     * Of answers that can be used.
     *
     * @param usable to the question
     */
    OfferedOptions(Question question, List<SameAnswers> usable) {
        this.question = question;
        this.offered = new boolean[question.options().size()];
        var everyPlace = true;
        var orders = new HashMap<String, Set<Integer>>();
        for (var same : usable) {
            for (var place = 0; place < offered.length; place++) {
                offered[place] |= same.first()
                        .shares()
                        .containsKey(question.options().get(place).code());
            }
            var named = orders.computeIfAbsent(same.first().condition().order(), OfferedOptions::places);
            everyPlace &= !named.isEmpty();
            named.stream().mapToInt(this::own).filter(p -> p >= 0).forEach(p -> offered[p] = true);
        }
        this.placesKnown = everyPlace;
    }

    /** The place of the option that an option asked stands for, by its place on the questionnaire; -1 for none. */
    private int own(int place) {
        var asked = question.asked().options();
        if (place >= asked.size()) {
            return -1;
        }
        var code = asked.get(place).code();
        var own = question.recoded().map(r -> r.codes().getOrDefault(code, "")).orElse(code);
        for (var i = 0; i < offered.length; i++) {
            if (question.options().get(i).code().equals(own)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an answer has a share on the option, or names it in the order that the model saw. */
    boolean has(Option option) {
        return offered[question.options().indexOf(option)];
    }

    /** Whether every answer names its options one by one, so that an option that is not among them was not offered. */
    boolean known() {
        return placesKnown;
    }

    /** The options' places on the questionnaire in the order that the model saw; none where the file does not say them. */
    private static Set<Integer> places(String order) {
        if (order.isEmpty() || !order.chars().allMatch(c -> c == ',' || Character.isDigit(c) || c == ' ')) {
            return Set.of();
        }
        return Arrays.stream(order.split(",", -1))
                .map(String::strip)
                .filter(p -> !p.isEmpty() && p.length() < 6)
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
