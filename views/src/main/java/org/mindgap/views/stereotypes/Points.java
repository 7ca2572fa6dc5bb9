package org.mindgap.views.stereotypes;

/** Differences as they are written. */
final class Points {
    private Points() {}

    /** A difference of shares in whole points, with its sign: "+12", "−3", "0"; a dash where there is none. */
    static String signed(double difference) {
        if (Double.isNaN(difference)) {
            return "–";
        }
        var points = Math.round(100 * difference);
        return (points > 0 ? "+" : points < 0 ? "−" : "") + Math.abs(points);
    }
}
