package org.mindgap.compare.setting;

/**
 * A distance and what it can be if answers that were put to no option had been any (Manski's worst case, methods.md §3).
 *
 * @param distance total variation of the answers that were put to an option; NaN of none
 * @param low smallest, whatever the others would have been
 * @param high largest
 */
record Bounds(double distance, double low, double high) {

    /**
     * Of people and a model.
     *
     * @param people shares, adding up to 1
     * @param model shares of the answers put to an option, adding up to 1, or all NaN where there are none
     * @param open part of the answers that were put to none, 0 to 1
     */
    static Bounds of(double[] people, double[] model, double open) {
        var distance = 0.0;
        var over = 0.0;
        var most = 0.0;
        for (var j = 0; j < people.length; j++) {
            // nothing is known of the model's where all is open: it takes no part then
            var known = open >= 1 ? 0 : (1 - open) * model[j];
            distance += Math.abs(people[j] - model[j]) / 2;
            over += Math.max(0, known - people[j]);
        }
        for (var to = 0; to < people.length; to++) {
            var sum = 0.0;
            for (var j = 0; j < people.length; j++) {
                var known = open >= 1 ? 0 : (1 - open) * model[j];
                sum += Math.abs(people[j] - known - (j == to ? open : 0)) / 2;
            }
            most = Math.max(most, sum);
        }
        return new Bounds(distance, over, most);
    }
}
