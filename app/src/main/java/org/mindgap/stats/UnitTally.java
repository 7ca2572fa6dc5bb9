package org.mindgap.stats;

import java.util.Arrays;

/**
 * The respondents of one cell by the unit of the sample to which they belong and the option they chose: what the
 * variance of a share needs where there are strata or clusters (methods.md §8.3). Immutable when made.
 */
public final class UnitTally {
    private final SampleDesign design;
    private final int options;
    /** Ascending. */
    private final int[] units;
    /** Σw by unit, within it by option. */
    private final double[] weights;
    /** Σ of weights over raked ones, by option, within it by the categories of all margins; empty where none is raked. */
    private final double[] ratios;

    private UnitTally(SampleDesign design, int options, int[] units, double[] weights, double[] ratios) {
        this.ratios = ratios;
        this.design = design;
        this.options = options;
        this.units = units;
        this.weights = weights;
    }

    /**
     * Adds up weights.
     *
     * @param options k
     * @param respondents those of the cell, all with a weight above 0, in the order of their units
     * @param chosen per respondent of the file the option, or -1 for none of them
     * @param weight per respondent of the file
     */
    public static UnitTally of(SampleDesign design, int options, int[] respondents, int[] chosen, double[] weight) {
        var units = new int[respondents.length];
        var weights = new double[respondents.length * options];
        var margins = design.margins();
        var categories = margins.map(RakedMargins::categories).orElse(0);
        var ratios = new double[options * categories];
        var last = -1;
        for (var i : respondents) {
            if (chosen[i] >= 0) {
                if (margins.isPresent()) {
                    margins.get().add(i, weight[i], ratios, chosen[i] * categories);
                }
                if (last < 0 || units[last] != design.unitOf(i)) {
                    units[++last] = design.unitOf(i);
                }
                weights[last * options + chosen[i]] += weight[i];
            }
        }
        return new UnitTally(
                design, options, Arrays.copyOf(units, last + 1), Arrays.copyOf(weights, (last + 1) * options), ratios);
    }

    /** The same respondents as far as they chose one of these options, which become options 0, 1, ... */
    public UnitTally only(int... some) {
        var kept = new double[units.length * some.length];
        for (var u = 0; u < units.length; u++) {
            for (var i = 0; i < some.length; i++) {
                kept[u * some.length + i] = weights[u * options + some[i]];
            }
        }
        var categories = categories();
        var ratio = new double[some.length * categories];
        for (var i = 0; i < some.length; i++) {
            System.arraycopy(ratios, some[i] * categories, ratio, i * categories, categories);
        }
        return new UnitTally(design, some.length, units, kept, ratio);
    }

    /** The same respondents over two options: the first ones up to this, and all others. */
    public UnitTally upTo(int option) {
        var sums = new double[units.length * 2];
        for (var u = 0; u < units.length; u++) {
            for (var i = 0; i < options; i++) {
                sums[u * 2 + (i <= option ? 0 : 1)] += weights[u * options + i];
            }
        }
        var categories = categories();
        var ratio = new double[2 * categories];
        for (var at = 0; at < ratios.length; at++) {
            ratio[(at / categories <= option ? 0 : categories) + at % categories] += ratios[at];
        }
        return new UnitTally(design, 2, units, sums, ratio);
    }

    private int categories() {
        return options == 0 ? 0 : ratios.length / options;
    }

    /** Variance of the share of an option; NaN for nobody, and for a design of one unit. */
    public double variance(int option) {
        return design.variance(units, scores(option), scoreRatios(option));
    }

    /** Variance of this cell's share of an option minus another's, whoever is in both. */
    public double differenceVariance(UnitTally other, int option) {
        var here = scores(option);
        var there = other.scores(option);
        if (here.length == 0 || there.length == 0) {
            return Double.NaN;
        }
        var both = new int[here.length + there.length];
        var scores = new double[both.length];
        var n = 0;
        for (int i = 0, j = 0; i < here.length || j < there.length; n++) {
            both[n] = Math.min(
                    i < here.length ? units[i] : Integer.MAX_VALUE,
                    j < there.length ? other.units[j] : Integer.MAX_VALUE);
            if (i < here.length && units[i] == both[n]) {
                scores[n] += here[i++];
            }
            if (j < there.length && other.units[j] == both[n]) {
                scores[n] -= there[j++];
            }
        }
        var ratio = scoreRatios(option);
        var otherRatio = other.scoreRatios(option);
        for (var c = 0; c < ratio.length; c++) {
            ratio[c] -= otherRatio[c];
        }
        return design.variance(Arrays.copyOf(both, n), Arrays.copyOf(scores, n), ratio);
    }

    /** z = Σw(y − p)/Σw of each unit with somebody of the cell, adding up to 0; NaN where all chose other options. */
    private double[] scores(int option) {
        var chosen = 0.0;
        var total = 0.0;
        for (var u = 0; u < units.length; u++) {
            chosen += weights[u * options + option];
            total += sum(u);
        }
        var scores = new double[units.length];
        for (var u = 0; u < units.length; u++) {
            scores[u] = (weights[u * options + option] - sum(u) * chosen / total) / total;
        }
        return scores;
    }

    /** Σ of the same scores over raked weights, by category of all margins. */
    private double[] scoreRatios(int option) {
        var categories = categories();
        var result = new double[categories];
        if (categories > 0) {
            var chosen = 0.0;
            var total = 0.0;
            for (var u = 0; u < units.length; u++) {
                chosen += weights[u * options + option];
                total += sum(u);
            }
            for (var at = 0; at < ratios.length; at++) {
                var hit = at / categories == option ? 1 : 0;
                result[at % categories] += ratios[at] * (hit - chosen / total) / total;
            }
        }
        return result;
    }

    private double sum(int unit) {
        var sum = 0.0;
        for (var i = 0; i < options; i++) {
            sum += weights[unit * options + i];
        }
        return sum;
    }
}
