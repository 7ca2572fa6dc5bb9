package org.mindgap.stats;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The strata of a sample and the units that were drawn first within them (clusters, or respondents where there are
 * none), of the whole file: a cell is a domain of this design. Units are nested in strata: one cluster code in two
 * strata is two units. A stratum of a single unit tells nothing about the variation within it; what is done with it is
 * a choice, see {@link LonelyStrata}.
 */
public final class SampleDesign {
    private final int[] unitOf;
    private final int[] stratumOf;
    private final int[] unitsIn;
    private final int[][] unitsOf;
    private final LonelyStrata lonely;
    private final int lonelyStrata;
    private final Optional<RakedMargins> margins;

    private SampleDesign(
            int[] unitOf,
            int[] stratumOf,
            int[] unitsIn,
            LonelyStrata lonely,
            int lonelyStrata,
            Optional<RakedMargins> margins) {
        this.margins = margins;
        this.lonely = lonely;
        this.lonelyStrata = lonelyStrata;
        this.unitOf = unitOf;
        this.stratumOf = stratumOf;
        this.unitsIn = unitsIn;
        this.unitsOf = new int[unitsIn.length][];
        for (var h = 0; h < unitsIn.length; h++) {
            unitsOf[h] = new int[unitsIn[h]];
        }
        var seen = new int[unitsIn.length];
        for (var unit = 0; unit < stratumOf.length; unit++) {
            var stratum = stratumOf[unit];
            unitsOf[stratum][seen[stratum]++] = unit;
        }
    }

    /**
     * Finds the units.
     *
     * @param stratum per respondent a number from 0, or -1 where the file has none: those are one stratum together
     * @param cluster likewise; a respondent without one is a unit alone
     * @param weights per respondent; only those with a weight above 0 belong to the design
     */
    public static SampleDesign of(int[] stratum, int[] cluster, double[] weights) {
        return of(stratum, cluster, weights, LonelyStrata.ADJUST);
    }

    /**
     * Finds the units, as {@link #of(int[], int[], double[])}.
     *
     * @param lonely what is done with strata of a single unit
     */
    public static SampleDesign of(int[] stratum, int[] cluster, double[] weights, LonelyStrata lonely) {
        var unitOf = new int[weights.length];
        var strata = new HashMap<Integer, Integer>();
        var units = new HashMap<Long, Integer>();
        // no boxes for a million people who were drawn one by one
        var stratumOf = new int[weights.length];
        var next = 0;
        var before = -2;
        var at = 0;
        for (var i = 0; i < weights.length; i++) {
            unitOf[i] = -1;
            if (!(weights[i] > 0)) {
                continue;
            }
            if (stratum[i] != before) {
                before = stratum[i];
                var known = strata.putIfAbsent(before, strata.size());
                at = known == null ? strata.size() - 1 : known;
            }
            var known = cluster[i] < 0 ? null : units.putIfAbsent((long) at << 32 | cluster[i], next);
            unitOf[i] = known == null ? next : known;
            if (known == null) {
                stratumOf[next++] = at;
            }
        }
        var of = Arrays.copyOf(stratumOf, next);
        var unitsIn = new int[strata.size()];
        for (var h : of) {
            unitsIn[h]++;
        }
        var alone = (int) Arrays.stream(unitsIn).filter(n -> n == 1).count();
        return lonely == LonelyStrata.COLLAPSE && alone > 0
                ? collapsed(unitOf, of, unitsIn, alone)
                : new SampleDesign(unitOf, of, unitsIn, lonely, alone, Optional.empty());
    }

    /** A stratum of one unit joins the one before it, the first one the second; strata are in the order of the file. */
    private static SampleDesign collapsed(int[] unitOf, int[] stratumOf, int[] unitsIn, int alone) {
        var joined = new int[unitsIn.length];
        var sizes = new int[unitsIn.length];
        var next = -1;
        for (var h = 0; h < unitsIn.length; h++) {
            if (next < 0 || (unitsIn[h] > 1 && sizes[next] > 1)) {
                next++;
            }
            joined[h] = next;
            sizes[next] += unitsIn[h];
        }
        var of = Arrays.stream(stratumOf).map(h -> joined[h]).toArray();
        return new SampleDesign(
                unitOf, of, Arrays.copyOf(sizes, next + 1), LonelyStrata.COLLAPSE, alone, Optional.empty());
    }

    /** The same units, their people weighted to these margins. */
    public SampleDesign raked(RakedMargins to) {
        return new SampleDesign(unitOf, stratumOf, unitsIn, lonely, lonelyStrata, Optional.of(to));
    }

    /** What the weights were raked to. */
    public Optional<RakedMargins> margins() {
        return margins;
    }

    /** The unit of a respondent, or -1 for those without weight. */
    public int unitOf(int respondent) {
        return unitOf[respondent];
    }

    public int units() {
        return stratumOf.length;
    }

    public int strata() {
        return unitsIn.length;
    }

    /** The units of a stratum, ascending; nobody writes to them. */
    int[] unitsOf(int stratum) {
        return unitsOf[stratum];
    }

    /** Strata with a single unit in the file, whatever is done with them. */
    public int lonelyStrata() {
        return lonelyStrata;
    }

    /** What is done with strata of a single unit. */
    public LonelyStrata lonely() {
        return lonely;
    }

    /** The stratum of a unit. */
    int stratumOf(int unit) {
        return stratumOf[unit];
    }

    /** Units of a stratum. */
    int unitsIn(int stratum) {
        return unitsIn[stratum];
    }

    /**
     * By what a variance about some people is multiplied, so that strata of a single unit count as the average of the
     * others in which any of these people are; 1 where they are treated in another way.
     */
    public double averaged(BitSet respondents) {
        if (lonely != LonelyStrata.AVERAGE || lonelyStrata == 0) {
            return 1;
        }
        var strata = new BitSet(strata());
        if (margins.isPresent()) {
            // a margin makes everybody's weight matter to any share
            strata.set(0, strata());
        } else {
            respondents.stream().map(i -> unitOf[i]).filter(u -> u >= 0).forEach(u -> strata.set(stratumOf[u]));
        }
        var known = strata.stream().filter(h -> unitsIn[h] > 1).count();
        return known == 0 ? Double.NaN : (double) strata.cardinality() / known;
    }

    /**
     * The variance of a total over the whole file: as {@link #variance(int[], double[])} with a score per respondent.
     *
     * @param scores one per respondent, 0 for those who are not meant
     */
    public double variance(double[] scores) {
        var sums = new double[units()];
        for (var i = 0; i < scores.length; i++) {
            if (unitOf[i] >= 0) {
                sums[unitOf[i]] += scores[i];
            }
        }
        margins.ifPresent(m -> {
            var ratios = new double[m.categories()];
            for (var i = 0; i < scores.length; i++) {
                if (unitOf[i] >= 0 && scores[i] != 0) {
                    m.add(i, scores[i], ratios, 0);
                }
            }
            m.subtract(m.effects(ratios), this, sums);
        });
        return variance(IntStream.range(0, sums.length).toArray(), sums);
    }

    /**
     * The variance of a total, as {@link #variance(int[], double[])}, with the margins taken out where weights were raked.
     *
     * @param ratios sums of scores over weights by the categories of the margins; not looked at without margins
     */
    double variance(int[] units, double[] scores, double[] ratios) {
        if (margins.isEmpty() || scores.length == 0) {
            return variance(units, scores);
        }
        var all = new double[units()];
        for (var i = 0; i < units.length; i++) {
            all[units[i]] = scores[i];
        }
        margins.get().subtract(margins.get().effects(ratios), this, all);
        return variance(IntStream.range(0, all.length).toArray(), all);
    }

    /** Units minus strata. */
    public int degreesOfFreedom() {
        return units() - strata();
    }

    /** Units minus strata in which some of the respondents are; people without weight are in none. */
    public int degreesOfFreedom(BitSet respondents) {
        var units = new BitSet(units());
        var strata = new BitSet(strata());
        respondents.stream().map(i -> unitOf[i]).filter(u -> u >= 0).forEach(u -> {
            units.set(u);
            strata.set(stratumOf[u]);
        });
        return units.cardinality() - strata.cardinality();
    }

    /**
     * The variance of a total, Σ_h n_h/(n_h−1)·Σ_i (z_hi − z̄_h)² over all units of the design (methods.md §8.3).
     *
     * @param units those whose score is not known to be 0, each once
     * @param scores z of each of these, adding up to 0
     * @return NaN for no scores at all, and for a design of one unit
     */
    public double variance(int[] units, double[] scores) {
        if (units() < 2 || scores.length == 0) {
            return Double.NaN;
        }
        var sums = new double[strata()];
        var seen = new int[strata()];
        for (var i = 0; i < scores.length; i++) {
            var stratum = stratumOf[units[i]];
            sums[stratum] += scores[i];
            seen[stratum]++;
        }
        var squares = new double[strata()];
        for (var i = 0; i < scores.length; i++) {
            var stratum = stratumOf[units[i]];
            var off = scores[i] - mean(stratum, sums);
            squares[stratum] += off * off;
        }
        var variance = 0.0;
        for (var h = 0; h < strata(); h++) {
            var n = unitsIn[h];
            // units that nobody of the cell belongs to have the score 0
            var all = squares[h] + (n - seen[h]) * mean(h, sums) * mean(h, sums);
            variance += n == 1 ? alone(all) : all * n / (n - 1);
        }
        return variance;
    }

    /** What a stratum of a single unit adds. */
    double alone(double square) {
        return lonely == LonelyStrata.ADJUST ? square : 0;
    }

    private double mean(int stratum, double[] sums) {
        return unitsIn[stratum] == 1 ? 0 : sums[stratum] / unitsIn[stratum];
    }
}
