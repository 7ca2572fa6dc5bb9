package org.mindgap.stats;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Draws of a number of people from given shares: option by option a binomial of those who are left, each by inversion
 * from its mode outwards, so that a draw takes about as many steps as its standard deviation.
 */
public final class Multinomial {
    private final double[] shares;

    /**
     * A population.
     *
     * @param shares at least 0, adding up to 1 as near as rounding lets them
     */
    public Multinomial(double[] shares) {
        for (var share : shares) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("a share is not " + share);
            }
        }
        this.shares = shares.clone();
    }

    /**
     * One sample.
     *
     * @param people how many, at least 0
     * @return how many chose each option
     */
    public int[] draw(int people, RandomGenerator random) {
        var counts = new int[shares.length];
        var rest = 0.0;
        for (var share : shares) {
            rest += share;
        }
        var left = people;
        for (var i = 0; i < shares.length && left > 0; i++) {
            // the last option anybody chooses takes who is left, whatever rounding made of the rest
            var chance = rest > 0 ? Math.min(1, shares[i] / rest) : 0;
            counts[i] = isLast(i) ? left : binomial(left, chance, random);
            left -= counts[i];
            rest -= shares[i];
        }
        return counts;
    }

    private boolean isLast(int option) {
        for (var i = option + 1; i < shares.length; i++) {
            if (shares[i] > 0) {
                return false;
            }
        }
        return true;
    }

    private static int binomial(int n, double p, RandomGenerator random) {
        if (p <= 0 || p >= 1) {
            return p <= 0 ? 0 : n;
        }
        var mode = (int) Math.min(n, Math.floor((n + 1.0) * p));
        var odds = p / (1 - p);
        var atMode = BinomialDistribution.of(n, p).probability(mode);
        var left = random.nextDouble() - atMode;
        var up = mode;
        var down = mode;
        var atUp = atMode;
        var atDown = atMode;
        while (left >= 0 && (up < n || down > 0)) {
            if (up < n) {
                atUp *= odds * (n - up) / (up + 1.0);
                up++;
                left -= atUp;
                if (left < 0) {
                    return up;
                }
            }
            if (down > 0) {
                atDown *= down / (odds * (n - down + 1.0));
                down--;
                left -= atDown;
                if (left < 0) {
                    return down;
                }
            }
            if (atUp == 0 && atDown == 0) {
                // what rounding left over after everything possible
                break;
            }
        }
        return mode;
    }
}
