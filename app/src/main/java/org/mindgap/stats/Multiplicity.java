package org.mindgap.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values adjusted for being one of many (methods.md §9.6): a family is what is looked at together, such as every cell
 * of one figure. An adjusted value is at most 1 and is compared with the level as it stands. Tests without a p-value (NaN)
 * are not in the family and stay without one.
 */
public enum Multiplicity {
    /** As they are. */
    NONE {
        @Override
        double factor(int rank, int tests) {
            return 1;
        }
    },
    /** p·m: the chance of any false finding. */
    BONFERRONI {
        @Override
        double factor(int rank, int tests) {
            return tests;
        }
    },
    /** Step-down from the smallest, p·(m − rank + 1): the same chance, never less powerful. */
    HOLM {
        @Override
        double factor(int rank, int tests) {
            return tests - rank + 1.0;
        }
    },
    /** Step-up from the largest, p·m/rank: the expected part of false ones among the findings; the default. */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int rank, int tests) {
            return (double) tests / rank;
        }
    },
    /** The same under any dependence: p·m/rank·Σ 1/i. */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int rank, int tests) {
            var harmonic =
                    IntStream.rangeClosed(1, tests).mapToDouble(i -> 1.0 / i).sum();
            return tests * harmonic / rank;
        }
    };

    abstract double factor(int rank, int tests);

    /**
     * Adjusts a family.
     *
     * @param values p-values between 0 and 1, NaN where there is none
     * @return the adjusted values in the same places
     */
    public double[] adjust(double[] values) {
        var family = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var adjusted = new double[values.length];
        Arrays.fill(adjusted, Double.NaN);
        var tests = family.length;
        for (var rank = 1; rank <= tests; rank++) {
            var p = values[family[rank - 1]];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a p-value is not " + p);
            }
            adjusted[family[rank - 1]] = Math.min(1, p * factor(rank, tests));
        }
        inOrder(adjusted, family);
        return adjusted;
    }

    /** No smaller p-value has a larger adjusted one: step-down raises those after it, step-up lowers those before it. */
    private void inOrder(double[] adjusted, int[] family) {
        if (this == HOLM) {
            for (var at = 1; at < family.length; at++) {
                adjusted[family[at]] = Math.max(adjusted[family[at]], adjusted[family[at - 1]]);
            }
        } else {
            for (var at = family.length - 2; at >= 0; at--) {
                adjusted[family[at]] = Math.min(adjusted[family[at]], adjusted[family[at + 1]]);
            }
        }
    }
}
