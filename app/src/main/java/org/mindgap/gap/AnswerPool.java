package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.CoderErrors;
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
    private final List<Option> counted = new ArrayList<>();
    private final List<Option> apart = new ArrayList<>();
    private final List<SameAnswers> answers;
    private final List<SameAnswers> usable = new ArrayList<>();
    private final Reading reading;
    private final OfferedOptions offered;
    private final @Nullable CoderErrors coder;

    /**
     * Answers of one reading, at least one. A study of many replies is pooled tens of thousands of times when a language is
     * chosen: loops, not streams.
     *
     * @param answers whatever their status
     * @param coder whose errors shares of draws are corrected for, if any
     */
    AnswerPool(Question question, OptionPolicy policy, List<SameAnswers> answers, @Nullable CoderErrors coder) {
        this.question = question;
        for (var option : question.options()) {
            if (policy.counts(option)) {
                counted.add(option);
            } else if (option.kind() != OptionKind.NOT_ASKED) {
                apart.add(option);
            }
        }
        this.answers = answers;
        for (var same : answers) {
            if (same.first().status() == AnswerStatus.OK) {
                usable.add(same);
            }
        }
        this.reading = answers.get(0).first().condition().reading();
        this.offered = new OfferedOptions(question, usable);
        this.coder = reading == Reading.DRAWS ? coder : null;
    }

    Pooled pool(Column column) {
        if (coder != null && coder.refused().isPresent()) {
            var reason = coder.refused().get().reason();
            return without(column, coverage(), declined(), CellState.UNDEFINED, reason);
        }
        var corrected = coder == null ? null : new CorrectedShares(coder, counted, apart, offered::has, answers);
        var declined = corrected == null ? declined() : corrected.declined(answers);
        var coverage = corrected == null ? coverage() : corrected.coverage();
        if (declined > 0.5) {
            return without(column, coverage, declined, CellState.DECLINED, "gap.declined");
        }
        if (usable.isEmpty()) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.no-usable-answer");
        }
        if (coverage < LOWEST_COVERAGE - ROUNDING) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.low-coverage");
        }
        if (someNeverOffered()) {
            return without(column, coverage, declined, CellState.UNDEFINED, "gap.not-offered");
        }
        if (reading != Reading.DRAWS && usable.stream().anyMatch(this::lacksAnOption)) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.probability-missing");
        }
        if (corrected != null) {
            return corrected(column, corrected, coverage, declined);
        }
        var cells = new ArrayList<PooledShares>(usable.size());
        for (var same : usable) {
            cells.add(new PooledShares(
                    same.first(), same.times(), counts(same.first(), counted), countsApart(same.first())));
        }
        if (reading != Reading.DRAWS
                && cells.stream().anyMatch(c -> Arrays.stream(c.counted()).sum() <= 0)) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.nothing-counted");
        }
        return reading == Reading.DRAWS
                ? addedUp(column, cells, coverage, declined)
                : averaged(column, cells, coverage, declined);
    }

    private Pooled addedUp(Column column, List<PooledShares> cells, double coverage, double declined) {
        var total = PooledShares.sum(cells);
        var onCounted = Arrays.stream(total.counted()).sum();
        if (onCounted <= 0) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.nothing-counted");
        }
        var groups = new LinkedHashMap<How, List<PooledShares>>();
        for (var cell : cells) {
            groups.computeIfAbsent(How.of(cell.answer()), k -> new ArrayList<>())
                    .add(cell);
        }
        var distributions = new ArrayList<PooledShares>(groups.size());
        for (var group : groups.values()) {
            distributions.add(PooledShares.sum(group).scaled());
        }
        var shares = total.scaled();
        var pooled = answer(column, shares, distributions, coverage, declined);
        var variance = new double[counted.size()];
        for (var i = 0; i < variance.length; i++) {
            var q = shares.counted()[i];
            variance[i] = onCounted >= 2 && pooled.draws() > 1 ? q * (1 - q) / (onCounted - 1) : Double.NaN;
        }
        var chance = pooled.draws() > 1
                ? new Chance.Draws((int) Math.round(onCounted), key(column, pooled.answers()))
                : Chance.NONE;
        return new Pooled(pooled, variance, null, chance);
    }

    private Pooled corrected(Column column, CorrectedShares corrected, double coverage, double declined) {
        var first = usable.get(0).first();
        var counts = corrected.pooled(first, corrected.all());
        var onCounted = Arrays.stream(counts.counted()).sum();
        if (onCounted <= ROUNDING) {
            return without(column, coverage, declined, CellState.FAILED_CHECKS, "gap.nothing-counted");
        }
        var groups = new LinkedHashMap<How, List<SameAnswers>>();
        for (var same : answers) {
            groups.computeIfAbsent(How.of(same.first()), k -> new ArrayList<>()).add(same);
        }
        var each = groups.values().stream()
                .map(corrected::of)
                .filter(some -> some.number() > 0)
                .map(some -> corrected.pooled(first, some))
                .filter(some -> Arrays.stream(some.counted()).sum() > ROUNDING)
                .map(PooledShares::scaled)
                .toList();
        var shares = counts.scaled();
        var pooled = answer(column, shares, each, coverage, declined);
        if (pooled.draws() <= 1) {
            var unknown = new double[counted.size()];
            Arrays.fill(unknown, Double.NaN);
            return new Pooled(pooled, unknown, null, Chance.NONE);
        }
        var key = key(column, pooled.answers());
        var sample = 31L * column.model().id().hashCode() + question.id().hashCode();
        var chance = corrected.chance(shares.counted(), onCounted, key, sample);
        var variance = new double[counted.size()];
        for (var i = 0; i < variance.length; i++) {
            variance[i] = chance.covariance()[i][i];
        }
        return new Pooled(pooled, variance, null, chance);
    }

    private Pooled averaged(Column column, List<PooledShares> cells, double coverage, double declined) {
        var byWording = new LinkedHashMap<How, Map<String, List<PooledShares>>>();
        for (var cell : cells) {
            byWording
                    .computeIfAbsent(How.inAnyOrder(cell.answer()), w -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.answer().condition().order(), o -> new ArrayList<>())
                    .add(cell.scaled());
        }
        var each = new ArrayList<PooledShares>();
        var wordings = new ArrayList<PooledShares>();
        for (var orders : byWording.values()) {
            var means = orders.values().stream().map(PooledShares::mean).toList();
            each.addAll(means);
            wordings.add(PooledShares.mean(means));
        }
        var pooled = answer(column, PooledShares.mean(wordings), each, coverage, declined);
        return new Pooled(pooled, new double[counted.size()], null, wordings(cells));
    }

    /** What draws depend on: who was asked what, and which answers these are. */
    private long key(Column column, List<Long> all) {
        var key = 31L * column.model().id().hashCode() + question.id().hashCode();
        for (long id : usable.size() == answers.size() ? all : AnswerIds.of(usable)) {
            key = 31 * key + id;
        }
        return 31 * key + usable.get(0).first().target().codes().hashCode();
    }

    /** Each wording, its languages averaged; nothing to choose from where there is one. */
    private static Chance wordings(List<PooledShares> cells) {
        var each = new java.util.TreeMap<String, Map<String, Map<String, List<PooledShares>>>>();
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
                .map(languages -> PooledShares.mean(languages.values().stream()
                                .map(orders -> PooledShares.mean(orders.values().stream()
                                        .map(PooledShares::mean)
                                        .toList()))
                                .toList())
                        .counted())
                .toList());
    }

    private PooledAnswer answer(
            Column column, PooledShares mean, List<PooledShares> each, double coverage, double declined) {
        return pooled(
                column,
                PooledShares.ranged(counted, mean, each, PooledShares::counted, o -> true),
                PooledShares.ranged(apart, mean, each, PooledShares::apart, offered::has),
                coverage,
                declined,
                CellState.VALUE,
                "");
    }

    private Pooled without(Column column, double coverage, double declined, CellState state, String reason) {
        var pooled = pooled(column, List.of(), List.of(), coverage, declined, state, reason);
        return new Pooled(pooled, new double[0], null, Chance.NONE);
    }

    private PooledAnswer pooled(
            Column column,
            List<PooledAnswer.ModelShare> shares,
            List<PooledAnswer.ModelShare> sharesApart,
            double coverage,
            double declined,
            CellState state,
            String reason) {
        var orders = new HashSet<String>();
        var wordings = new HashSet<How>();
        for (var same : usable) {
            orders.add(same.first().condition().order());
            wordings.add(How.inAnyOrder(same.first()));
        }
        return new PooledAnswer(
                column.model().id(),
                question.id(),
                column.askedAs(),
                reading,
                shares,
                sharesApart,
                draws(),
                orders.size(),
                wordings.size(),
                coverage,
                declined,
                AnswerIds.of(answers),
                state,
                reason);
    }

    /** Independent draws: at temperature 0 a model repeats itself, however often it is asked. */
    private int draws() {
        if (reading != Reading.DRAWS) {
            return 0;
        }
        var chance = 0;
        var repeated = 0;
        for (var same : usable) {
            if (fixed(same.first())) {
                repeated = 1;
            } else {
                chance += size(same);
            }
        }
        return chance + repeated;
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

    /** Share of the answers that were declined or blocked, each as often as it was given. */
    private double declined() {
        var all = 0;
        var not = 0.0;
        for (var same : answers) {
            var status = same.first().status();
            all += size(same);
            not += status == AnswerStatus.DECLINED || status == AnswerStatus.BLOCKED ? size(same) : 0;
        }
        return not / all;
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
        for (var option : counted) {
            if (Double.isNaN(shareOf(same.first(), option, Double.NaN))) {
                return true;
            }
        }
        return false;
    }

    private static double shareOf(Answer answer, Option option, double otherwise) {
        var share = answer.shares().get(option.code());
        return share == null ? otherwise : share;
    }

    /** PooledShares of an answer, as numbers of draws where these are added up. */
    private double[] counts(Answer answer, List<Option> options) {
        var draws = reading == Reading.DRAWS ? size(answer) : 1;
        var counts = new double[options.size()];
        for (var i = 0; i < counts.length; i++) {
            counts[i] = draws * shareOf(answer, options.get(i), 0.0);
        }
        return counts;
    }

    /** The same of options apart; NaN of those that nothing shows to have been offered: that is not 0. */
    private double[] countsApart(Answer answer) {
        var draws = reading == Reading.DRAWS ? size(answer) : 1;
        var counts = new double[apart.size()];
        for (var i = 0; i < counts.length; i++) {
            var unchosen = reading == Reading.DRAWS && offered.has(apart.get(i)) ? 0 : Double.NaN;
            counts[i] = draws * shareOf(answer, apart.get(i), unchosen);
        }
        return counts;
    }

    /**
     * Whether don't know, refused and the like were not among the options that the model saw: no probability is given for
     * them anywhere, or every answer says what its options were. A substantive option that is absent is not known instead.
     */
    private boolean someNeverOffered() {
        for (var option : counted) {
            if (option.kind() != OptionKind.SUBSTANTIVE
                    && !offered.has(option)
                    && (reading != Reading.DRAWS || offered.known())) {
                return true;
            }
        }
        return false;
    }
}
