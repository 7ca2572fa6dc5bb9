package org.mindgap.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;

/** In which option orders and wordings the stored answers were asked for. Answers that are alike are looked at once. */
final class StoredConditions {
    private final Set<Order> orders = EnumSet.noneOf(Order.class);
    private final Set<String> wordings = new TreeSet<>();

    /** Kinds of option order that questions of different length share. */
    enum Order {
        FORWARD,
        REVERSED,
        OTHER,
        UNKNOWN
    }

    /** Looks at the answers of some models, or of all. */
    static StoredConditions of(AnswerSource answers, String survey, Set<String> models) {
        var found = new StoredConditions();
        for (var model : answers.models()) {
            if (!model.kind().yardstick() && (models.isEmpty() || models.contains(model.id()))) {
                answers.together(survey, model.id()).forEach(s -> found.add(s.first()));
            }
        }
        return found;
    }

    private void add(Answer answer) {
        if (answer.status() == AnswerStatus.OK) {
            orders.add(order(answer));
            wordings.add(wording(answer));
        }
    }

    /** The known orders, where there are two or more. */
    List<Order> orders() {
        var known = orders.stream().filter(o -> o != Order.UNKNOWN).toList();
        return known.size() > 1 ? known : List.of();
    }

    /** The wordings, where there are two or more. */
    List<String> wordings() {
        return wordings.size() > 1 ? new ArrayList<>(wordings) : List.of();
    }

    static Order order(Answer answer) {
        var text = answer.condition().order().strip();
        if (text.isEmpty()) {
            return Order.UNKNOWN;
        }
        if (text.equals("forward") || text.equals("reversed")) {
            return text.equals("forward") ? Order.FORWARD : Order.REVERSED;
        }
        var places = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        var up = IntStream.range(0, places.size()).mapToObj(String::valueOf).toList();
        if (places.equals(up)) {
            return Order.FORWARD;
        }
        var down = IntStream.range(0, places.size())
                .mapToObj(i -> String.valueOf(places.size() - 1 - i))
                .toList();
        return places.equals(down) ? Order.REVERSED : Order.OTHER;
    }

    /** Wording and language together: a language counts as a wording. */
    static String wording(Answer answer) {
        var language = answer.condition().language();
        var wording = answer.condition().wording();
        return language.isEmpty() || wording.isEmpty() ? language + wording : language + " " + wording;
    }
}
