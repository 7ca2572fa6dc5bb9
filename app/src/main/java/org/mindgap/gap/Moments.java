package org.mindgap.gap;

/** Sums over replicates of a deviation x_b with factors c_b; what is NaN is left out in proportion. */
final class Moments {
    private int all;
    private int known;
    private double sum;
    private double scaled;
    private double squares;
    private double scales;

    Moments() {}

    Moments(double[] deviations, double[] scales) {
        for (var b = 0; b < deviations.length; b++) {
            add(deviations[b], scales[b]);
        }
    }

    void add(double deviation, double scale) {
        all++;
        if (!Double.isNaN(deviation)) {
            known++;
            sum += deviation;
            scaled += scale * deviation;
            squares += scale * deviation * deviation;
            scales += scale;
        }
    }

    /** Adds other replicates of the same deviation. */
    void add(Moments other) {
        all += other.all;
        known += other.known;
        sum += other.sum;
        scaled += other.scaled;
        squares += other.squares;
        scales += other.scales;
    }

    /** Σ c_b x_b. */
    double bias() {
        return known == 0 ? Double.NaN : scaled * all / known;
    }

    /** Σ c_b (x_b − x̄)². */
    double variance() {
        if (known == 0) {
            return Double.NaN;
        }
        var mean = sum / known;
        return Math.max(0, squares - 2 * mean * scaled + mean * mean * scales) * all / known;
    }
}
