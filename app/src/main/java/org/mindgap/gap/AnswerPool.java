package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;

/**
 * Puts the answers to one question for one target together. Draws are added up. Probabilities and stated percentages
 * are rescaled over the counted options answer by answer, averaged within each option order, then over the orders of a
 * wording, then over wordings (a language counts as a wording), with equal weight. A counted option without a known
 * probability ends it: nothing is ever filled in. An option that none of the draws chose was chosen 0 times.
 */
final class AnswerPool {
    /** Answers found on the options to less than this are not scored. */
    static final double LOWEST_COVERAGE = 0.9;

    static final double ROUNDING = 1e-9;

    private final Question question;
    private final List<Option> counted;
    private final List<Option> apart;
    private final List<SameAnswers> answers;
    private final List<SameAnswers> usable;
    private final Reading reading;
    private final OfferedOptions offered;

    /**
     * Answers of one reading, at least one.
     *
     * @param answers whatever their status
     */
    AnswerPool(Question question, OptionPolicy policy, List<SameAnswers> answers) {
        this.question = question;
        this.counted = question.options().stream().filter(policy::counts).toList();
        this.apart = question.options().stream()
                .filter(o -> !policy.counts(o) && o.kind() != OptionKind.NOT_ASKED)
                .toList();
        this.answers = answers;
        this.usable = answers.stream()
                .filter(s -> s.first().status() == AnswerStatus.OK)
                .toList();
        this.reading = answers.get(0).first().condition().reading();
        this.offered = new OfferedOptions(question, usable);
    }

    Pooled pool(Column column) {
        var declined = share(a -> a.status() == AnswerStatus.DECLINED || a.status() == AnswerStatus.BLOCKED ? 1 : 0);
        var coverage = coverage();
        if (declined > 0.5) {
            return without(column, coverage, declined, CellState.DECLINED, "gap.declined");
        }
        if (usable.isEmpty()) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.no-usable-answer");
        }
        if (coverage < LOWEST_COVERAGE - ROUNDING) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.low-coverage");
        }
        if (counted.stream().anyMatch(this::neverOffered)) {
            return without(column, coverage, declined, CellState.UNDEFINED, "gap.not-offered");
        }
        if (reading != Reading.DRAWS && usable.stream().anyMatch(this::lacksAnOption)) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.probability-missing");
        }
        var cells = usable.stream()
                .map(s -> new Shares(s.first(), s.times(), counts(s.first(), counted), countsApart(s.first())))
                .toList();
        if (cells.stream()
                                .mapToDouble(c -> Arrays.stream(c.counted()).sum())
                                .min()
                                .orElse(0)
                        <= 0
                && reading != Reading.DRAWS) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.nothing-counted");
        }
        return reading == Reading.DRAWS
                ? addedUp(column, cells, coverage, declined)
                : averaged(column, cells, coverage, declined);
    }

    private Pooled addedUp(Column column, List<Shares> cells, double coverage, double declined) {
        var total = sum(cells);
        var onCounted = Arrays.stream(total.counted()).sum();
        if (onCounted <= 0) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.nothing-counted");
        }
        var groups = new LinkedHashMap<String, List<Shares>>();
        cells.forEach(c -> groups.computeIfAbsent(condition(c.answer()), k -> new ArrayList<>())
                .add(c));
        var distributions = groups.values().stream().map(AnswerPool::sum).toList();
        var pooled = answer(
                column,
                total.scaled(),
                distributions.stream().map(Shares::scaled).toList(),
                coverage,
                declined);
        var variance = Arrays.stream(total.scaled().counted())
                .map(q -> onCounted >= 2 && pooled.draws() > 1 ? q * (1 - q) / (onCounted - 1) : Double.NaN)
                .toArray();
        var chance = pooled.draws() > 1 ? new Chance.Draws((int) Math.round(onCounted), key(column)) : Chance.NONE;
        return new Pooled(pooled, variance, null, chance);
    }

    private Pooled averaged(Column column, List<Shares> cells, double coverage, double declined) {
        var byWording = new LinkedHashMap<String, Map<String, List<Shares>>>();
        for (var cell : cells) {
            byWording
                    .computeIfAbsent(wording(cell.answer()), w -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.answer().condition().order(), o -> new ArrayList<>())
                    .add(cell.scaled());
        }
        var each = new ArrayList<Shares>();
        var wordings = new ArrayList<Shares>();
        for (var orders : byWording.values()) {
            var means = orders.values().stream().map(AnswerPool::mean).toList();
            each.addAll(means);
            wordings.add(mean(means));
        }
        var pooled = answer(column, mean(wordings), each, coverage, declined);
        return new Pooled(pooled, new double[counted.size()], null, wordings(cells));
    }

    /** What draws depend on: who was asked what, and which answers these are. */
    private long key(Column column) {
        var key = 31L * column.model().id().hashCode() + question.id().hashCode();
        for (var id : ids(usable)) {
            key = 31 * key + id;
        }
        return 31 * key + usable.get(0).first().target().codes().hashCode();
    }

    /** Each wording, its languages averaged; nothing to choose from where there is one. */
    private static Chance wordings(List<Shares> cells) {
        var each = new java.util.TreeMap<String, Map<String, Map<String, List<Shares>>>>();
        for (var cell : cells) {
            var how = cell.answer().condition();
            each.computeIfAbsent(how.wording(), w -> new LinkedHashMap<>())
                    .computeIfAbsent(how.language(), l -> new LinkedHashMap<>())
                    .computeIfAbsent(how.order(), o -> new ArrayList<>())
                    .add(cell.scaled());
        }
        if (each.size() < 2) {
            return Chance.NONE;
        }
        return new Chance.Wordings(each.values().stream()
                .map(languages -> mean(languages.values().stream()
                                .map(orders -> mean(orders.values().stream()
                                        .map(AnswerPool::mean)
                                        .toList()))
                                .toList())
                        .counted())
                .toList());
    }

    private PooledAnswer answer(Column column, Shares mean, List<Shares> each, double coverage, double declined) {
        return new PooledAnswer(
                column.model().id(),
                question.id(),
                column.askedAs(),
                reading,
                modelShares(counted, mean, each, Shares::counted),
                modelShares(apart, mean, each, Shares::apart),
                draws(),
                distinct(a -> a.condition().order()),
                distinct(AnswerPool::wording),
                coverage,
                declined,
                ids(),
                CellState.VALUE,
                "");
    }

    private Pooled without(Column column, double coverage, double declined, CellState state, String reason) {
        var pooled = new PooledAnswer(
                column.model().id(),
                question.id(),
                column.askedAs(),
                reading,
                List.of(),
                List.of(),
                draws(),
                distinct(a -> a.condition().order()),
                distinct(AnswerPool::wording),
                coverage,
                declined,
                ids(),
                state,
                reason);
        return new Pooled(pooled, new double[0], null, Chance.NONE);
    }

    /** Independent draws: at temperature 0 a model repeats itself, however often it is asked. */
    private int draws() {
        if (reading != Reading.DRAWS) {
            return 0;
        }
        var chance = usable.stream()
                .filter(s -> !fixed(s.first()))
                .mapToInt(AnswerPool::size)
                .sum();
        return chance + (usable.stream().anyMatch(s -> fixed(s.first())) ? 1 : 0);
    }

    private static boolean fixed(Answer answer) {
        var temperature = answer.condition().temperature();
        return temperature != null && temperature == 0;
    }

    /** Answers that one stored answer stands for. */
    private static int size(Answer answer) {
        return Math.max(1, answer.draws());
    }

    private static int size(SameAnswers same) {
        return same.times() * size(same.first());
    }

    /** A mean over all answers, each as often as it was given. */
    private double share(ToDoubleFunction<Answer> of) {
        var all = answers.stream().mapToInt(AnswerPool::size).sum();
        return answers.stream()
                        .mapToDouble(s -> size(s) * of.applyAsDouble(s.first()))
                        .sum()
                / all;
    }

    /** In the order in which the study has them, however they are grouped: what is drawn goes by it. */
    private static long[] ids(List<SameAnswers> of) {
        return of.stream().flatMapToLong(s -> Arrays.stream(s.ids())).sorted().toArray();
    }

    private List<Long> ids() {
        return Arrays.stream(ids(answers)).boxed().toList();
    }

    /** Mean coverage where it is known; an answer in which no option could be found has none. */
    private double coverage() {
        var sum = 0.0;
        var known = 0;
        for (var same : answers) {
            var answer = same.first();
            var value = answer.status() == AnswerStatus.NOT_CODED ? 0 : answer.coverage();
            var came = answer.status() == AnswerStatus.OK || answer.status() == AnswerStatus.NOT_CODED;
            if (came && !Double.isNaN(value)) {
                sum += size(same) * value;
                known += size(same);
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    private boolean lacksAnOption(SameAnswers same) {
        var shares = same.first().shares();
        return counted.stream().anyMatch(o -> Double.isNaN(shares.getOrDefault(o.code(), Double.NaN)));
    }

    /** Shares of an answer, as numbers of draws where these are added up. */
    private double[] counts(Answer answer, List<Option> options) {
        var draws = reading == Reading.DRAWS ? size(answer) : 1;
        return options.stream()
                .mapToDouble(o -> draws * answer.shares().getOrDefault(o.code(), 0.0))
                .toArray();
    }

    /** The same of options apart; NaN of those that nothing shows to have been offered: that is not 0. */
    private double[] countsApart(Answer answer) {
        var draws = reading == Reading.DRAWS ? size(answer) : 1;
        return apart.stream()
                .mapToDouble(o -> {
                    var unchosen = reading == Reading.DRAWS && offered.has(o) ? 0 : Double.NaN;
                    return draws * answer.shares().getOrDefault(o.code(), unchosen);
                })
                .toArray();
    }

    /**
     * Whether don't know, refused and the like were not among the options that the model saw: no probability is given for
     * them anywhere, or every answer says what its options were. A substantive option that is absent is not known instead.
     */
    private boolean neverOffered(Option option) {
        return option.kind() != OptionKind.SUBSTANTIVE
                && !offered.has(option)
                && (reading != Reading.DRAWS || offered.known());
    }

    private int distinct(java.util.function.Function<Answer, String> of) {
        return (int) usable.stream().map(SameAnswers::first).map(of).distinct().count();
    }

    private static String wording(Answer answer) {
        return answer.condition().language() + '\n' + answer.condition().wording();
    }

    private static String condition(Answer answer) {
        return wording(answer) + '\n' + answer.condition().order();
    }

    private List<PooledAnswer.ModelShare> modelShares(
            List<Option> options, Shares mean, List<Shares> each, java.util.function.Function<Shares, double[]> part) {
        var shares = new ArrayList<PooledAnswer.ModelShare>();
        for (var i = 0; i < options.size(); i++) {
            var at = i;
            var range = each.stream().mapToDouble(s -> part.apply(s)[at]).filter(s -> !Double.isNaN(s));
            var statistics = range.summaryStatistics();
            var known = statistics.getCount() > 0;
            shares.add(new PooledAnswer.ModelShare(
                    options.get(i).code(),
                    part.apply(mean)[i],
                    known ? statistics.getMin() : Double.NaN,
                    known ? statistics.getMax() : Double.NaN,
                    options == counted || offered.has(options.get(i))));
        }
        return shares;
    }

    private static Shares sum(List<Shares> cells) {
        return combined(cells, 1);
    }

    private static Shares mean(List<Shares> cells) {
        return combined(cells, cells.stream().mapToInt(Shares::times).sum());
    }

    /** One of all together. */
    private static Shares combined(List<Shares> cells, int divisor) {
        var first = cells.get(0);
        var counted = new double[first.counted().length];
        var apart = new double[first.apart().length];
        for (var cell : cells) {
            for (var i = 0; i < counted.length; i++) {
                counted[i] += cell.times() * cell.counted()[i] / divisor;
            }
            for (var i = 0; i < apart.length; i++) {
                apart[i] += cell.times() * cell.apart()[i] / divisor;
            }
        }
        return new Shares(first.answer(), 1, counted, apart);
    }

    /**
     * What was found on the options of answers, of which the first is named.
     *
     * @param times how many answers have these shares each
     */
    @SuppressWarnings("ArrayRecordComponent") // lives within one pooling
    private record Shares(Answer answer, int times, double[] counted, double[] apart) {

        /** Counted options as shares of these, options apart as shares of all options. */
        Shares scaled() {
            var onCounted = Arrays.stream(counted).sum();
            var all = onCounted
                    + Arrays.stream(apart).filter(a -> !Double.isNaN(a)).sum();
            return new Shares(
                    answer,
                    times,
                    Arrays.stream(counted).map(s -> s / onCounted).toArray(),
                    Arrays.stream(apart).map(s -> s / all).toArray());
        }
    }
}
