package org.mindgap.survey;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mindgap.stats.LonelyStrata;
import org.mindgap.stats.RakedMargins;
import org.mindgap.stats.SampleDesign;
import org.mindgap.stats.ShareTally;
import org.mindgap.stats.UnitTally;

/**
 * Respondents counted by cell and option. A question is read once for all cells of a division of people, over all its
 * options, so that every option policy and every cell is served by one pass.
 */
final class RespondentTallies {
    /** Numbers kept, about 100 MB at most; what is dropped is counted again when asked for. */
    private static final long KEPT_NUMBERS = 5_000_000;

    private final Respondents respondents;
    private final double[] weights;
    /** Of each whose weight does not count, the place of the reason in {@link Weightless}. */
    private final byte[] reasons;

    private final int designSize;
    private final Optional<DesignTallies> design;
    private final Optional<SuppliedReplicates> supplied;
    private final Domains domains;
    private final Map<Set<String>, Partition> partitions = new ConcurrentHashMap<>();
    private final KeptWeights keptWeights = new KeptWeights();
    private final KeptChoices keptChoices = new KeptChoices();
    private final Map<Key, Cells> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptNumbers;

    RespondentTallies(Survey survey, Respondents respondents, boolean weighted, LonelyStrata lonely) {
        this.respondents = respondents;
        this.reasons = new byte[respondents.count()];
        this.weights = weights(survey, respondents, weighted, reasons);
        var size = 0;
        for (var weight : weights) {
            size += weight > 0 ? 1 : 0;
        }
        this.designSize = size;
        this.design = DesignTallies.of(
                survey, respondents, weights, lonely, weighted ? raked(survey, respondents) : Optional.empty());
        this.supplied = weighted ? SuppliedReplicates.of(survey, respondents, weights) : Optional.empty();
        this.domains = new Domains(weights, design.map(DesignTallies::design), supplied, this::partition);
    }

    /** What the strata and clusters are like, where the survey has any. */
    Optional<Design> design() {
        return design.flatMap(DesignTallies::facts);
    }

    /** Replicate weights of the file; unweighted people have none. */
    Optional<SuppliedReplicates> supplied() {
        return supplied;
    }

    /** What the design tells about some people. */
    Domains domains() {
        return domains;
    }

    /** The units of the sample: respondents, all in one stratum, without strata and clusters. */
    SampleDesign sample() {
        return design.map(DesignTallies::design).orElseGet(() -> {
            var none = new int[weights.length];
            Arrays.fill(none, -1);
            return SampleDesign.of(none, none, weights);
        });
    }

    /** Rows of the file. */
    int size() {
        return weights.length;
    }

    /** One per respondent; NaN for those who are not to be used. Nobody writes to it. */
    double[] weights() {
        return weights;
    }

    /** Which of the counted options each respondent chose, or -1; nobody writes to it. */
    int[] counted(Question question, OptionPolicy policy) {
        return keptChoices.get(question, policy, () -> count(question, policy));
    }

    private int[] count(Question question, OptionPolicy policy) {
        var counted = new int[question.options().size()];
        var next = 0;
        for (var i = 0; i < counted.length; i++) {
            counted[i] = policy.counts(question.options().get(i)) ? next++ : -1;
        }
        var chosen = chosen(question);
        for (var i = 0; i < chosen.length; i++) {
            chosen[i] = chosen[i] < 0 ? -1 : counted[chosen[i]];
        }
        return chosen;
    }

    /** Which option each respondent chose, or -1; the caller's own. */
    int[] chosen(Question question) {
        var column = Partition.codes(respondents.column(question.id()));
        var option = optionOf(question, column);
        var chosen = new int[weights.length];
        for (var i = 0; i < chosen.length; i++) {
            var code = column.index()[i];
            chosen[i] = code < 0 ? -1 : option[code];
        }
        return chosen;
    }

    /** The people of a group by the units of the sample, over all options; nothing without strata and clusters. */
    Optional<UnitTally> units(Question question, Optional<Group> group) {
        return design.map(d -> {
            var partition = partition(group.map(g -> g.codes().keySet()).orElse(Set.of()));
            var cell = group.map(partition::cell).orElse(-1);
            return d.tally(partition, cell, question.options().size(), cells(question, partition).chosen);
        });
    }

    /** Tables of replicates drawn before. */
    KeptWeights keptWeights() {
        return keptWeights;
    }

    /** Every respondent's values. */
    Respondents respondents() {
        return respondents;
    }

    /** Respondents of weight above 0 in the whole file. */
    int designSize() {
        return designSize;
    }

    /** The people of a group over all options of a question, in the question's order. */
    ShareTally tally(Question question, Group group) {
        var partition = partition(group.codes().keySet());
        var cell = partition.cell(group);
        return cell < 0
                ? ShareTally.empty(question.options().size())
                : cells(question, partition).tally(cell);
    }

    /** How people fall into cells by these variables. */
    Partition partition(Set<String> variables) {
        var known = partitions.get(variables);
        return known != null
                ? known
                : partitions.computeIfAbsent(
                        Set.copyOf(variables),
                        names -> Partition.of(names.stream().sorted().toList(), respondents, weights));
    }

    Omitted omitted(Question question, Group group) {
        var partition = partition(group.codes().keySet());
        var cell = partition.cell(group);
        var column = Partition.codes(respondents.column(question.id()));
        var option = optionOf(question, column);
        var lacking = new int[3];
        var notAsked = 0;
        var withoutAnswer = 0;
        var unknownCode = 0;
        for (var i = 0; i < weights.length && cell >= 0; i++) {
            if (partition.cellOf(i) != cell) {
                continue;
            }
            var code = column.index()[i];
            var chosen =
                    code < 0 || option[code] < 0 ? null : question.options().get(option[code]);
            if (!(weights[i] > 0)) {
                lacking[reasons[i]]++;
            } else if (chosen != null && chosen.notAsked()) {
                notAsked++;
            } else if (code < 0 || (chosen != null && chosen.kind() == OptionKind.NOT_ASKED)) {
                withoutAnswer++;
            } else if (chosen == null) {
                unknownCode++;
            }
        }
        return new Omitted(Weightless.of(lacking), notAsked, withoutAnswer, unknownCode);
    }

    private Cells cells(Question question, Partition partition) {
        var key = new Key(question.id(), partition.variables());
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var counted = count(question, partition);
        synchronized (kept) {
            if (kept.put(key, counted) == null) {
                keptNumbers += counted.size();
            }
            var oldest = kept.entrySet().iterator();
            while (keptNumbers > KEPT_NUMBERS && kept.size() > 1) {
                keptNumbers -= oldest.next().getValue().size();
                oldest.remove();
            }
        }
        return counted;
    }

    private Cells count(Question question, Partition partition) {
        var column = Partition.codes(respondents.column(question.id()));
        var option = optionOf(question, column);
        var k = question.options().size();
        var cells = new Cells(k, partition.size(), design.isPresent() ? weights.length : 0);
        for (var i = 0; i < weights.length; i++) {
            var code = column.index()[i];
            var cell = partition.cellOf(i);
            if (design.isPresent()) {
                cells.chosen[i] = code < 0 ? -1 : option[code];
            }
            if (code >= 0 && option[code] >= 0 && cell >= 0 && weights[i] > 0) {
                cells.add(cell * k + option[code], weights[i]);
            }
        }
        return cells;
    }

    /** Position of each code of the column among the question's options, or -1. */
    private static int[] optionOf(Question question, Column.Codes column) {
        var position = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < question.options().size(); i++) {
            position.put(question.options().get(i).code(), i);
        }
        return column.dictionary().stream()
                .mapToInt(c -> position.getOrDefault(c, -1))
                .toArray();
    }

    /** What the weight was raked to; a product with another weight has no margins any more. */
    private static Optional<RakedMargins> raked(Survey survey, Respondents respondents) {
        var weights =
                survey.variables().stream().filter(v -> v.role() == Role.WEIGHT).toList();
        return weights.size() == 1 ? respondents.raked(weights.get(0).name()) : Optional.empty();
    }

    /** The product of all weight variables; NaN for a row that is not to be used. */
    private static double[] weights(Survey survey, Respondents respondents, boolean weighted, byte[] reasons) {
        var product = new double[respondents.count()];
        Arrays.fill(product, 1);
        if (weighted) {
            for (var variable : survey.variables()) {
                if (variable.role() == Role.WEIGHT) {
                    if (!(respondents.column(variable.name()) instanceof Column.Numbers numbers)) {
                        throw new IllegalStateException(
                                "the weight " + variable.name() + " is not a column of numbers");
                    }
                    for (var i = 0; i < product.length; i++) {
                        // a product of two negative weights must not pass as a good one
                        var weight = numbers.values()[i];
                        var counts = weight > 0 && weight < Double.POSITIVE_INFINITY;
                        if (!counts) {
                            var why = Weightless.why(weight);
                            reasons[i] = Double.isNaN(product[i]) ? (byte) Math.min(reasons[i], why) : why;
                        }
                        product[i] *= counts ? weight : Double.NaN;
                    }
                }
            }
        }
        return product;
    }

    private record Key(String question, List<String> variables) {}

    /** Counts of one question: options within cells. */
    private static final class Cells {
        private final int options;
        private final int[] counts;
        private final double[] weights;
        private final double[] squares;
        /** The option of each respondent or -1; empty without strata and clusters. */
        private final int[] chosen;

        /**
         * Nobody yet.
         *
         * @param respondents whose choice is kept one by one, 0 for none
         */
        Cells(int options, int cells, int respondents) {
            this.options = options;
            chosen = new int[respondents];
            counts = new int[options * cells];
            weights = new double[options * cells];
            squares = new double[options * cells];
        }

        void add(int slot, double weight) {
            counts[slot]++;
            weights[slot] += weight;
            squares[slot] += weight * weight;
        }

        ShareTally tally(int cell) {
            var from = cell * options;
            var to = from + options;
            return new ShareTally(
                    Arrays.copyOfRange(counts, from, to),
                    Arrays.copyOfRange(weights, from, to),
                    Arrays.copyOfRange(squares, from, to));
        }

        long size() {
            return (long) counts.length + chosen.length;
        }
    }

    /** The weighted and the unweighted tallies of one survey, each made when first asked for. */
    static final class Both {
        private final Survey survey;
        private final Respondents respondents;
        private final LonelyStrata lonely;
        private @Nullable RespondentTallies weighted;
        private @Nullable RespondentTallies unweighted;

        Both(Survey survey, Respondents respondents, LonelyStrata lonely) {
            this.lonely = lonely;
            this.survey = survey;
            this.respondents = respondents;
        }

        synchronized RespondentTallies of(boolean withWeights) {
            var known = withWeights ? weighted : unweighted;
            if (known != null) {
                return known;
            }
            var made = new RespondentTallies(survey, respondents, withWeights, lonely);
            if (withWeights) {
                weighted = made;
            } else {
                unweighted = made;
            }
            return made;
        }
    }
}
