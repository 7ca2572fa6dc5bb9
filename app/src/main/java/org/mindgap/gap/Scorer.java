package org.mindgap.gap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;

/** Compares one model with one cell of people on one question. */
final class Scorer {
    /** Numbers of questions of cells that are kept, roughly 100 MB; with more all are dropped and made again. */
    private static final int MOST_PAIRS = 400_000;

    private final HumanBaseline everyone;
    private final Function<String, AnswerIndex> indexes;
    private final Map<String, Integer> places;
    private final Map<Group, AtomicReferenceArray<Estimate>> estimates;
    private final Map<OfCell, PairsOfCell> pairs = new ConcurrentHashMap<>();
    /** Yardsticks answer the same whatever answers of models are looked at. */
    private final Map<OfCell, PairsOfCell> ofYardsticks;

    private final TargetRule rule;
    private final Yardsticks yardsticks;
    private final Withheld withheld;
    private final Variances variances;

    /**
     * A scorer for a policy and a weight.
     *
     * @param everyone baseline without a filter: people carry theirs in their group
     * @param indexes answers by model id, for language models and invented ones
     * @param withheld columns whose answers failed the checks
     */
    Scorer(HumanBaseline everyone, Function<String, AnswerIndex> indexes, Countries countries, Withheld withheld) {
        this.everyone = everyone;
        this.indexes = indexes;
        this.estimates = new ConcurrentHashMap<>();
        this.ofYardsticks = new ConcurrentHashMap<>();
        this.places = new HashMap<>();
        this.rule = new TargetRule(everyone.survey(), countries);
        this.yardsticks = new Yardsticks(everyone, countries);
        this.withheld = withheld;
        this.variances = new Variances(everyone);
        everyone.survey().questions().forEach(q -> places.put(q.id(), places.size()));
    }

    private Scorer(Scorer people, Function<String, AnswerIndex> indexes) {
        this.everyone = people.everyone;
        this.indexes = indexes;
        this.estimates = people.estimates;
        this.ofYardsticks = people.ofYardsticks;
        this.places = people.places;
        this.rule = people.rule;
        this.yardsticks = people.yardsticks;
        this.withheld = people.withheld;
        this.variances = people.variances;
    }

    /** The same people and yardsticks, with what is known of them, beside other answers of the models. */
    Scorer beside(Function<String, AnswerIndex> others) {
        return new Scorer(this, others);
    }

    private record OfCell(Column column, Group cell, Group row) {}

    /** Number of questions of the survey. */
    int questions() {
        return places.size();
    }

    /** Place of a question in the survey, from 0. */
    int place(Question question) {
        return places.getOrDefault(question.id(), -1);
    }

    /** Places of some questions. */
    BitSet places(List<Question> some) {
        var at = new BitSet(questions());
        some.forEach(q -> at.set(place(q)));
        return at;
    }

    /** The baseline without a filter. */
    HumanBaseline everyone() {
        return everyone;
    }

    /** What people answered, estimated once. */
    Estimate people(Question question, Group people) {
        return people(question, place(question), people, people(people));
    }

    /**
     * The same for whoever asks for many.
     *
     * @param at the question's place
     * @param of what {@link #people(Group)} has of these people
     */
    Estimate people(Question question, int at, Group people, AtomicReferenceArray<Estimate> of) {
        var known = of.get(at);
        if (known == null) {
            var made = everyone.estimate(question, people);
            var before = of.compareAndExchange(at, null, made);
            known = before == null ? made : before;
        }
        return known;
    }

    /** What people answered so far as it was estimated, by the place of the question. */
    AtomicReferenceArray<Estimate> people(Group people) {
        var of = estimates.get(people);
        if (of == null) {
            if ((long) estimates.size() * questions() > MOST_PAIRS) {
                estimates.clear();
            }
            of = estimates.computeIfAbsent(people, p -> new AtomicReferenceArray<>(questions()));
        }
        return of;
    }

    /** A column against a cell of a row, kept. */
    PairsOfCell pairs(Column column, Group cell, Group row) {
        var key = new OfCell(column, cell, row);
        var kept = column.model().kind().yardstick() ? ofYardsticks : pairs;
        var known = kept.get(key);
        if (known == null) {
            if ((long) kept.size() * questions() > MOST_PAIRS) {
                kept.clear();
            }
            known = kept.computeIfAbsent(key, k -> new PairsOfCell(this, column, cell, row));
        }
        return known;
    }

    /** How the column's answers are read. */
    Reading reading(Column column) {
        return column.model().kind().yardstick()
                ? Reading.YARDSTICK
                : asked(column).reading();
    }

    /** Whether the column means anything for the people. */
    boolean applies(Column column, Group people, Group row) {
        if (column.model().kind().yardstick()) {
            return column.model().kind() != Model.Kind.NATIONAL || !yardsticks.isCountry(people);
        }
        var asked = asked(column);
        return Stream.concat(Stream.of(asked), asked.others().stream())
                .anyMatch(a -> rule.applies(column.askedAs(), a, people)
                        || (!row.equals(people) && rule.applies(column.askedAs(), a, row)));
    }

    /**
     * What a model answered for some people, question by question.
     *
     * @param people one country's part of a row, or the row; the column applies to them
     * @param row the row: a model asked as its people, without a country, answered for each part
     */
    Function<Question, Pooled> model(Column column, Group people, Group row) {
        if (column.model().kind().yardstick()) {
            return question -> yardsticks.answer(column, question, people);
        }
        var asked = asked(column);
        var ofPeople = rule.finder(column.askedAs(), people);
        var ofRow = row.equals(people) ? null : rule.finder(column.askedAs(), row);
        return question -> {
            var target = find(asked, question, ofPeople, ofRow);
            if (target != null) {
                return target.pool(column, question, everyone.policy());
            }
            var otherwise = asked.others().stream().anyMatch(o -> find(o, question, ofPeople, ofRow) != null);
            return otherwise
                    ? without(column, question, CellState.UNDEFINED, "gap.other-reading-only")
                    : without(column, question, CellState.MODEL_NOT_ASKED, "gap.model-not-asked");
        };
    }

    private static AnswerIndex.@Nullable Target find(
            AnswerIndex.Asked asked, Question question, TargetRule.Finder people, TargetRule.@Nullable Finder row) {
        var targets = asked.targets(question.id());
        var found = people.in(targets);
        return found == null && row != null ? row.in(targets) : found;
    }

    private Pooled without(Column column, Question question, CellState state, String reason) {
        return Pooled.without(column, question.id(), reading(column), state, reason);
    }

    /** Ids of the questions that a column of a model has a usable answer to. */
    java.util.Set<String> answered(Column column) {
        return asked(column).answered();
    }

    /** The value of a metric, unclipped, or why there is none. */
    Score score(Metric metric, Estimate people, Pooled model) {
        if (!people.answered()) {
            return Score.none(CellState.NOT_ASKED, "gap.not-asked");
        }
        if (model.answer().state() != CellState.VALUE) {
            return Score.none(model.answer().state(), model.answer().reason());
        }
        var instead = withheld.instead(metric, model.answer());
        if (instead.isPresent()) {
            return instead.get();
        }
        if (!metric.takesSingleAnswer() && model.single()) {
            return Score.none(CellState.SINGLE_ANSWER, "gap.single-answer");
        }
        if (metric.needsOrder() && !people.question().measure().ordered()) {
            return Score.none(CellState.UNDEFINED, "gap.needs-order");
        }
        if (metric.needsEveryOption() && !everyOption(people)) {
            return Score.none(CellState.UNDEFINED, "gap.needs-every-option");
        }
        var shares = people.shares();
        if (someUnknown(shares)) {
            return Score.none(CellState.UNDEFINED, "gap.share-unpublished");
        }
        var places = places(metric, people);
        var item = item(metric, people, shares, model, places);
        if (item.people().length < 2) {
            return Score.none(CellState.UNDEFINED, "gap.one-option");
        }
        if (Double.isNaN(item.people()[0]) || Double.isNaN(item.model()[0])) {
            return Score.none(CellState.UNDEFINED, "gap.nobody-on-ordered");
        }
        if (metric.needsVariance() && someUnknown(item.variance())) {
            return Score.none(CellState.UNDEFINED, "gap.base-unknown");
        }
        var parts = new double[metric.parts()];
        for (var i = 0; i < parts.length; i++) {
            parts[i] = metric.part(i, item);
        }
        return someUnknown(parts)
                ? Score.none(CellState.UNDEFINED, "gap.nobody-on-ordered")
                : new Score(parts, item, places, CellState.VALUE, "");
    }

    private static boolean someUnknown(double[] numbers) {
        for (var number : numbers) {
            if (Double.isNaN(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean everyOption(Estimate people) {
        var answers = people.question().options().stream()
                .filter(o -> o.kind() != OptionKind.NOT_ASKED)
                .count();
        return people.counted().size() == answers;
    }

    /** Positions among the counted options of those that the metric looks at. */
    private int[] places(Metric metric, Estimate people) {
        var counted = people.counted();
        var places = new int[counted.size()];
        var number = 0;
        for (var i = 0; i < places.length; i++) {
            if (!metric.needsOrder() || everyone.policy().places(counted.get(i).option())) {
                places[number++] = i;
            }
        }
        return number == places.length ? places : Arrays.copyOf(places, number);
    }

    private Metric.Item item(Metric metric, Estimate people, double[] shares, Pooled model, int[] places) {
        return new Metric.Item(
                rescaled(shares, places),
                rescaled(model.shares(), places),
                variances.of(metric, people, model, places),
                people.question().measure().ordered(),
                people.question().pole().map(Pole::end).orElse(Pole.End.LAST));
    }

    private static double[] rescaled(double[] shares, int[] at) {
        if (at.length == shares.length) {
            return shares;
        }
        var sum = Arrays.stream(at).mapToDouble(i -> shares[i]).sum();
        return Arrays.stream(at).mapToDouble(i -> shares[i] / sum).toArray();
    }

    private AnswerIndex.Asked asked(Column column) {
        return indexes.apply(column.model().id()).asked(column.askedAs());
    }

    /**
     * A metric's parts on one question.
     *
     * @param parts unclipped; empty unless the state is VALUE
     * @param pair what was compared, null unless the state is VALUE
     * @param places positions among the counted options of those that were compared
     * @param reason code of the problem that explains another state
     */
    @SuppressWarnings("ArrayRecordComponent") // built and read in one computation, never compared
    record Score(double[] parts, Metric.@Nullable Item pair, int[] places, CellState state, String reason) {
        boolean infinite() {
            return Arrays.stream(parts).anyMatch(Double::isInfinite);
        }

        static Score none(CellState state, String reason) {
            return new Score(new double[0], null, new int[0], state, reason);
        }
    }
}
