package org.mindgap.gap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/**
 * Everything a model answered when it was asked as one thing: for each question, target, language and way of reading the
 * mean of its answers over repeats, orders and wordings. For looking whether answers look wrong, not for scoring.
 */
final class AnswerSheet {
    private static final double SAME = 1e-12;
    private static final int ENOUGH = 3;

    private final Model model;
    private final AskedAs askedAs;
    private final List<Answer> answers;
    private final Map<Asked, Map<Group, Map<String, Double>>> items = new LinkedHashMap<>();

    AnswerSheet(Model model, AskedAs askedAs, List<Answer> answers) {
        this.model = model;
        this.askedAs = askedAs;
        this.answers = answers;
        var numbers = new LinkedHashMap<Item, Integer>();
        var sums = new LinkedHashMap<Item, Map<String, Double>>();
        for (var answer : answers) {
            if (answer.status() == AnswerStatus.OK) {
                var how = answer.condition();
                var item = new Item(new Asked(answer.question(), how.language(), how.reading()), answer.target());
                numbers.merge(item, 1, Integer::sum);
                var sum = sums.computeIfAbsent(item, i -> new LinkedHashMap<>());
                answer.shares().forEach((code, share) -> sum.merge(code, share, Double::sum));
            }
        }
        sums.forEach((item, sum) -> {
            sum.replaceAll((code, share) -> share / numbers.getOrDefault(item, 1));
            items.computeIfAbsent(item.asked(), asked -> new LinkedHashMap<>()).put(item.target(), sum);
        });
    }

    private record Asked(String question, String language, Reading reading) {}

    private record Item(Asked asked, Group target) {}

    Model model() {
        return model;
    }

    AskedAs askedAs() {
        return askedAs;
    }

    /** All answers, whatever their status. */
    List<Answer> answers() {
        return answers;
    }

    /**
     * Whether every answer gives every substantive option, and whatever else it gives, the same share, on three questions
     * or more.
     *
     * @param questions by id
     */
    boolean uniform(Map<String, Question> questions) {
        var seen = new HashSet<String>();
        for (var entry : items.entrySet()) {
            var question = questions.get(entry.getKey().question());
            if (question == null || !entry.getValue().values().stream().allMatch(shares -> uniform(question, shares))) {
                return false;
            }
            seen.add(question.id());
        }
        return seen.size() >= ENOUGH;
    }

    /**
     * The number of questions that both sheets hold, if their answers are the same on all of them. Nothing where they
     * share fewer than three questions on which an answer is spread over several options: that two models choose the
     * same single option is no wonder. Two personas of one model are compared for the same people and, where the other
     * was asked about fewer particulars (the country, nobody), for the people that contain them.
     */
    Optional<Integer> same(AnswerSheet other) {
        var shared = new HashSet<String>();
        var spread = new HashSet<String>();
        for (var entry : items.entrySet()) {
            var theirs = other.items.getOrDefault(entry.getKey(), Map.of());
            for (var target : entry.getValue().entrySet()) {
                var same = counterpart(theirs, target.getKey(), model.id().equals(other.model.id()));
                if (same.isEmpty()) {
                    continue;
                }
                if (!same(target.getValue(), same.get())) {
                    return Optional.empty();
                }
                shared.add(entry.getKey().question());
                if (target.getValue().values().stream().filter(s -> s > 0).count() > 1) {
                    spread.add(entry.getKey().question());
                }
            }
        }
        return spread.size() >= ENOUGH ? Optional.of(shared.size()) : Optional.empty();
    }

    private static Optional<Map<String, Double>> counterpart(
            Map<Group, Map<String, Double>> theirs, Group target, boolean wider) {
        var exact = Optional.ofNullable(theirs.get(target));
        if (exact.isPresent() || !wider) {
            return exact;
        }
        return theirs.keySet().stream()
                .filter(target::within)
                .max(Comparator.comparingInt(group -> group.codes().size()))
                .map(theirs::get);
    }

    private static boolean uniform(Question question, Map<String, Double> shares) {
        var first = shares.values().stream().findFirst().orElse(0.0);
        return shares.size() > 1
                && first > 0
                && shares.values().stream().allMatch(s -> Math.abs(s - first) < AnswerPool.ROUNDING)
                && question.options().stream().filter(o -> o.substantive()).allMatch(o -> shares.containsKey(o.code()));
    }

    private static boolean same(Map<String, Double> one, Map<String, Double> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(e -> Math.abs(e.getValue() - other.getOrDefault(e.getKey(), Double.NaN)) < SAME);
    }
}
