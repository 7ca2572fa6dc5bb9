package org.mindgap.compare.paired;

import java.util.Arrays;
import org.mindgap.stats.Seed;

/**
 * How often a mean as far from 0 comes about if each difference might as well have the other sign (Fisher's test of
 * paired differences; methods.md §9.4). It takes differences to be symmetric about 0 if nothing differs, and nothing else.
 *
 * @param twoSided part of the patterns of signs whose mean is at least as far from 0
 * @param below part of them whose mean is at most as large: small where the first side is smaller
 * @param above part of them whose mean is at least as large
 * @param patterns looked at
 * @param exact whether these are all
 */
public record SignFlips(double twoSided, double below, double above, int patterns, boolean exact) {
    private static final int ALL = 16;
    private static final int DRAWN = 10_000;
    private static final double ROUNDED = 1e-12;

    /**
     * All patterns of at most 16 differences, otherwise 10,000 drawn ones and that which was observed.
     *
     * @param differences at least one
     */
    public static SignFlips of(double[] differences, Seed seed) {
        var n = differences.length;
        var exact = n <= ALL;
        var observed = Arrays.stream(differences).sum();
        var slack = ROUNDED * Arrays.stream(differences).map(Math::abs).sum();
        var patterns = exact ? 1 << n : DRAWN + 1;
        var random = seed.generator();
        var far = 0;
        var low = 0;
        var high = 0;
        for (var pattern = 0; pattern < patterns; pattern++) {
            var sum = 0.0;
            var bits = 0L;
            for (var i = 0; i < n; i++) {
                if (i % Long.SIZE == 0) {
                    // the first pattern changes nothing: it is what was observed
                    bits = exact ? pattern : pattern == 0 ? 0 : random.nextLong();
                }
                sum += (bits >> i % Long.SIZE & 1) == 1 ? -differences[i] : differences[i];
            }
            far += Math.abs(sum) >= Math.abs(observed) - slack ? 1 : 0;
            low += sum <= observed + slack ? 1 : 0;
            high += sum >= observed - slack ? 1 : 0;
        }
        double all = patterns;
        return new SignFlips(far / all, low / all, high / all, patterns, exact);
    }
}
