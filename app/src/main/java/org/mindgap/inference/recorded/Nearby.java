package org.mindgap.inference.recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.problem.Problem;

/**
 * Says what was recorded that is like a prompt which was not: the same words with the options in another order, or the
 * same question asked as somebody else. It only speaks of it; nothing alike is ever answered. Immutable.
 */
final class Nearby {
    private static final int MOST_NAMED = 5;

    private final Map<OptionLines, Map<String, Circumstances>> byOrder = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, Set<String>> people = new LinkedHashMap<>();

    /** @param prompts what was asked, with what is known of it */
    Nearby(Map<String, Circumstances> prompts) {
        prompts.forEach((prompt, how) -> {
            var lines = OptionLines.of(prompt);
            byOrder.computeIfAbsent(lines.inAnyOrder(), l -> new LinkedHashMap<>())
                    .put(prompt, how);
            people.computeIfAbsent(how.question(), q -> new LinkedHashSet<>()).add(how.people());
            questions.putIfAbsent(lines.question(), how.question());
        });
    }

    /** What is lacking of a prompt that was not recorded. */
    Problem lacking(String prompt) {
        var lines = OptionLines.of(prompt);
        var turned = byOrder.get(lines.inAnyOrder());
        if (turned != null && lines.options().size() > 1) {
            return order(lines, turned);
        }
        var question = lines.question().isEmpty() ? "" : questions.getOrDefault(lines.question(), "");
        return question.isEmpty()
                ? Problem.error("inference.lacks-question", people.size(), some(people.keySet()))
                : Problem.error("inference.lacks-people", question, some(people.getOrDefault(question, Set.of())));
    }

    /** In which orders options stood, as a plan says it. */
    Orders orders() {
        var most = 1;
        var turning = true;
        for (var prompts : byOrder.values()) {
            var orders = prompts.values().stream().map(Circumstances::order).collect(Collectors.toSet());
            most = Math.max(most, orders.size());
            turning &= orders.stream().allMatch(Nearby::turned);
        }
        return most == 1 ? Orders.FORWARD : most == 2 ? Orders.FORWARD_REVERSED : turning ? Orders.CYCLIC : Orders.ALL;
    }

    /** Whether each option follows the one before it on the questionnaire, the first the last. */
    private static boolean turned(String order) {
        if (order.isEmpty()) {
            return true;
        }
        var places = Orders.places(order);
        return IntStream.range(1, places.size())
                .allMatch(i -> places.get(i) == (places.get(i - 1) + 1) % places.size());
    }

    private static Problem order(OptionLines asked, Map<String, Circumstances> turned) {
        var one = turned.entrySet().iterator().next();
        var how = one.getValue();
        return Problem.error(
                "inference.lacks-order",
                how.question().isEmpty() ? "?" : how.question(),
                how.people().isEmpty() ? "?" : how.people(),
                asked(asked.options(), OptionLines.of(one.getKey()).options(), how.order()),
                turned.values().stream()
                        .map(c -> words(c.order()))
                        .distinct()
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining("; ")));
    }

    /** In which order a prompt shows the options that a recorded prompt shows in a known one. */
    private static String asked(List<String> asked, List<String> recorded, String order) {
        var places =
                order.isEmpty() ? IntStream.range(0, recorded.size()).boxed().toList() : Orders.places(order);
        if (places.size() != recorded.size() || new HashSet<>(recorded).size() != recorded.size()) {
            return "another";
        }
        var shown = new ArrayList<Integer>();
        asked.forEach(option -> shown.add(places.get(recorded.indexOf(option))));
        return words(Orders.text(shown));
    }

    /** An order as people say it. */
    static String words(String order) {
        if (order.isEmpty()) {
            return "not said, and played as on the questionnaire";
        }
        var forward = Orders.places(order).stream().sorted().toList();
        var reversed = new ArrayList<>(forward);
        java.util.Collections.reverse(reversed);
        return order.equals(Orders.text(forward))
                ? "as on the questionnaire"
                : order.equals(Orders.text(reversed)) ? "the other way round" : "places " + order;
    }

    private static String some(Set<String> names) {
        var told = names.stream().filter(n -> !n.isEmpty()).toList();
        var first = String.join(", ", told.subList(0, Math.min(MOST_NAMED, told.size())));
        return told.size() > MOST_NAMED ? first + " … (" + told.size() + ")" : first.isEmpty() ? "?" : first;
    }
}
