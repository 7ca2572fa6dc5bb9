package org.mindgap.gap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.survey.Group;

/**
 * Everything a model answered when it was asked as one thing: for each question, target, language and way of reading the
 * mean of its answers over repeats, orders and wordings. For looking whether answers look wrong, not for scoring. Takes
 * answers in and keeps none.
 */
final class AnswerSheet {
    /** Fewer than so many independent draws are little to know a distribution by (experience.md §3). */
    static final int FEW_DRAWS = 20;

    private static final double SAME = 1e-12;
    private static final int ENOUGH = 3;
    private static final int ENOUGH_OF_FEW_DRAWS = 10;

    private final Model model;
    private final AskedAs askedAs;
    private final Map<Asked, Map<Group, Item>> items = new LinkedHashMap<>();
    private final AnswerCounts counts = new AnswerCounts();
    private final PlaceTally places = new PlaceTally();
    private final Set<Set<String>> told = new HashSet<>();

    AnswerSheet(Model model, AskedAs askedAs) {
        this.model = model;
        this.askedAs = askedAs;
    }

    private record Asked(SheetQuestion question, String language, Reading reading) {}

    /** Sums over the answers to one question, for one target, in one language. */
    private static final class Item {
        private final double[] sums;
        private int weight;
        private int draws;
        private boolean fixed;

        private Item(int options) {
            sums = new double[options];
            java.util.Arrays.fill(sums, Double.NaN);
        }

        private void add(double[] shares, Answer answer, int times) {
            var size = times * Math.max(1, answer.draws());
            weight += size;
            var temperature = answer.condition().temperature();
            if (temperature != null && temperature == 0) {
                fixed = true;
            } else {
                draws += size;
            }
            for (var i = 0; i < sums.length; i++) {
                if (!Double.isNaN(shares[i])) {
                    sums[i] = (Double.isNaN(sums[i]) ? 0 : sums[i]) + size * shares[i];
                }
            }
        }

        /** Independent draws: at temperature 0 a model repeats itself. */
        private int draws() {
            return draws + (fixed ? 1 : 0);
        }

        private double[] mean() {
            var mean = sums.clone();
            for (var i = 0; i < mean.length; i++) {
                mean[i] /= weight;
            }
            return mean;
        }

        private int options() {
            var above = 0;
            for (var sum : sums) {
                above += sum > 0 ? 1 : 0;
            }
            return above;
        }

        private boolean same(Item other) {
            for (var i = 0; i < sums.length; i++) {
                var one = sums[i] / weight;
                var two = other.sums[i] / other.weight;
                if (Double.isNaN(one) != Double.isNaN(two) || Math.abs(one - two) >= SAME) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Takes answers in that are the same.
     *
     * @param question their question; null where the survey has it no more
     */
    void add(SameAnswers same, @org.jspecify.annotations.Nullable SheetQuestion question) {
        var answer = same.first();
        counts.add(same);
        told.add(answer.target().codes().keySet());
        if (question == null || answer.status() != AnswerStatus.OK) {
            return;
        }
        var how = answer.condition();
        var shares = question.shares(answer);
        counts.add(same, question, shares);
        places.add(question, how.order(), shares, same.times());
        items.computeIfAbsent(new Asked(question, how.language(), how.reading()), a -> new HashMap<>())
                .computeIfAbsent(answer.target(), t -> new Item(question.size()))
                .add(shares, answer, same.times());
    }

    Model model() {
        return model;
    }

    AskedAs askedAs() {
        return askedAs;
    }

    /** By which variables the groups were told that it was asked as; empty where these differ. */
    Set<String> variables() {
        return told.size() == 1 ? told.iterator().next() : Set.of();
    }

    Alarm.About about() {
        return new Alarm.About(model.id(), askedAs);
    }

    AnswerCounts counts() {
        return counts;
    }

    Optional<PlaceTally.Found> place() {
        return places.found();
    }

    /** Whether answers give every option the same share, each of them and on three questions or more. */
    boolean uniform() {
        var seen = new HashSet<String>();
        for (var entry : items.entrySet()) {
            var asked = entry.getKey();
            for (var item : entry.getValue().values()) {
                var few = asked.reading() == Reading.DRAWS && item.draws() < FEW_DRAWS;
                if (few || !asked.question().uniform(item.mean())) {
                    return false;
                }
            }
            seen.add(asked.question().id());
        }
        return seen.size() >= ENOUGH && counts.even();
    }

    /**
     * Draws per question and target.
     *
     * @param items number of questions and targets that were answered by draws
     * @param few how many of them rest on fewer than 20
     * @param single how many of them rest on one
     * @param fewest the smallest number
     */
    record Draws(int items, int few, int single, int fewest) {}

    Draws draws() {
        var number = 0;
        var few = 0;
        var single = 0;
        var fewest = Integer.MAX_VALUE;
        for (var entry : items.entrySet()) {
            if (entry.getKey().reading() == Reading.DRAWS) {
                for (var item : entry.getValue().values()) {
                    number++;
                    few += item.draws() < FEW_DRAWS ? 1 : 0;
                    single += item.draws() < 2 ? 1 : 0;
                    fewest = Math.min(fewest, item.draws());
                }
            }
        }
        return new Draws(number, few, single, fewest);
    }

    /** Languages of the prompts, empty text where a file does not say. */
    Set<String> languages() {
        var languages = new TreeSet<String>();
        items.keySet().forEach(a -> languages.add(a.language()));
        return languages;
    }

    /**
     * The number of questions that both sheets hold, if their answers are the same on all of them. Nothing where they
     * share fewer than three questions on which an answer is spread over several options (ten where it rests on fewer
     * than 20 draws, which come out alike by chance): that two models choose the same single option is no wonder. Two
     * personas of one model are compared for the same people and, where the other
     * was asked about fewer particulars (the country, nobody), for the people that contain them.
     */
    Optional<Integer> same(AnswerSheet other) {
        var wider = model.id().equals(other.model.id());
        return same(asked -> true, asked -> other.items.getOrDefault(asked, Map.of()), wider);
    }

    /** The same of two languages of this sheet. */
    Optional<Integer> same(String language, String other) {
        return same(
                asked -> asked.language().equals(language),
                asked -> items.getOrDefault(new Asked(asked.question(), other, asked.reading()), Map.of()),
                false);
    }

    private Optional<Integer> same(
            Predicate<Asked> which, java.util.function.Function<Asked, Map<Group, Item>> others, boolean wider) {
        var shared = new HashSet<String>();
        var spread = new HashSet<String>();
        var surely = new HashSet<String>();
        for (var entry : items.entrySet()) {
            var theirs = others.apply(entry.getKey());
            for (var target : entry.getValue().entrySet()) {
                if (!which.test(entry.getKey())) {
                    continue;
                }
                var counterpart = counterpart(theirs, target.getKey(), wider);
                if (counterpart.isEmpty()) {
                    continue;
                }
                if (!target.getValue().same(counterpart.get())) {
                    return Optional.empty();
                }
                shared.add(entry.getKey().question().id());
                if (target.getValue().options() > 1) {
                    spread.add(entry.getKey().question().id());
                    var draws = Math.min(
                            target.getValue().draws(), counterpart.get().draws());
                    if (entry.getKey().reading() != Reading.DRAWS || draws >= FEW_DRAWS) {
                        surely.add(entry.getKey().question().id());
                    }
                }
            }
        }
        return surely.size() >= ENOUGH || spread.size() >= ENOUGH_OF_FEW_DRAWS
                ? Optional.of(shared.size())
                : Optional.empty();
    }

    private static Optional<Item> counterpart(Map<Group, Item> theirs, Group target, boolean wider) {
        var exact = Optional.ofNullable(theirs.get(target));
        if (exact.isPresent() || !wider) {
            return exact;
        }
        return theirs.keySet().stream()
                .filter(target::within)
                .max(Comparator.comparingInt(group -> group.codes().size()))
                .map(theirs::get);
    }
}
