package org.mindgap.views.stereotypes;

import org.mindgap.stereotype.AmplificationItem;

/**
 * A question of a cell.
 *
 * @param item its numbers
 * @param title of the question
 * @param answer label of the answer whose difference is shown, or empty where it is the mean position
 * @param sure by how many points the model surely departs from people; below 0 where it may not do so at all
 */
public record RankedItem(AmplificationItem item, String title, String answer, double sure) {
    private static final double NORMAL = 1.96;

    static RankedItem of(AmplificationItem item, String title, String answer) {
        var variance = square(item.xError()) + square(item.yError());
        return new RankedItem(item, title, answer, Math.abs(item.y() - item.x()) - NORMAL * Math.sqrt(variance));
    }

    private static double square(double error) {
        return Double.isNaN(error) ? 0 : error * error;
    }
}
