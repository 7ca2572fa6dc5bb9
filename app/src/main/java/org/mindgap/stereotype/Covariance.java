package org.mindgap.stereotype;

/**
 * Variances and covariance of a numerator and a denominator.
 *
 * @param nn of the numerator
 * @param nd of both
 * @param dd of the denominator
 */
record Covariance(double nn, double nd, double dd) {
    static final Covariance ZERO = new Covariance(0, 0, 0);

    Covariance plus(Covariance other) {
        return new Covariance(nn + other.nn, nd + other.nd, dd + other.dd);
    }

    Covariance times(double factor) {
        return new Covariance(factor * nn, factor * nd, factor * dd);
    }

    /** With another variance of the denominator, and no more covariance than two such variances can have. */
    Covariance denominator(double other) {
        var most = Math.sqrt(nn * other);
        return new Covariance(nn, Math.max(-most, Math.min(most, nd)), other);
    }

    /** The nearest that some numbers can have: negative eigenvalues are 0. */
    Covariance possible() {
        var middle = (nn + dd) / 2;
        var spread = Math.hypot((nn - dd) / 2, nd);
        var large = middle + spread;
        var small = middle - spread;
        if (small >= 0 || Double.isNaN(small)) {
            return this;
        }
        if (large <= 0) {
            return ZERO;
        }
        // the direction of the large eigenvalue
        var x = nd == 0 ? (nn >= dd ? 1 : 0) : large - dd;
        var y = nd == 0 ? (nn >= dd ? 0 : 1) : nd;
        var length = x * x + y * y;
        return new Covariance(large * x * x / length, large * x * y / length, large * y * y / length);
    }

    /** Of numerator minus denominator. */
    double ofDifference() {
        return nn - 2 * nd + dd;
    }
}
