package org.mindgap.practice;

import java.util.ArrayList;
import java.util.List;

/**
 * The invented places with their samples. Names were looked up and found nowhere; they mean nothing.
 *
 * @param places in the order of their codes 1, 2, ...
 */
record World(List<Place> places) {
    /** Codes 1 to 5. */
    static final List<String> FAITHS = List.of("Tuzendic", "Pyllowan", "Kelvarish", "Hodrimene", "No faith");

    static final List<String> SEXES = List.of("Women", "Men");
    static final List<String> AGES = List.of("18 to 29", "30 to 44", "45 to 59", "60 and older");

    /** Shares of the age groups among people, and among those who are reached. */
    private static final double[] AGE = {.25, .30, .25, .20};

    private static final double[] AGE_REACHED = {.16, .27, .29, .28};
    private static final double[] SEX = {.5, .5};
    private static final double[] SEX_REACHED = {.54, .46};

    /**
     * A place and its sample.
     *
     * @param language of its interviews
     * @param strata number of strata, of unequal size among people
     * @param units clusters drawn in each stratum
     * @param perUnit respondents in each cluster
     * @param faiths shares of the faiths among people, adding up to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // constants of this package
    record Place(String name, String language, int strata, int units, int perUnit, double[] faiths) {
        int respondents() {
            return strata * units * perUnit;
        }

        /** Share of a stratum among people: unequal, though all strata have as many respondents. */
        double share(int stratum) {
            return (stratum + 3.0) / (strata * (strata + 5) / 2.0);
        }

        /** Shares of the faiths in a stratum: the two largest change places a little; over all strata as said. */
        double[] faiths(int stratum) {
            var mean = 0.0;
            for (var h = 0; h < strata; h++) {
                mean += share(h) * lean(h);
            }
            var order = largest();
            var in = faiths.clone();
            var shift = Math.min(.12, faiths[order[1]] / 2) * (lean(stratum) - mean);
            in[order[0]] += shift;
            in[order[1]] -= shift;
            return in;
        }

        private static double lean(int stratum) {
            return stratum % 3 - 1.0;
        }

        /** The largest faith and the one after it. */
        int[] largest() {
            var first = 0;
            var second = -1;
            for (var f = 1; f < faiths.length; f++) {
                if (faiths[f] > faiths[first]) {
                    second = first;
                    first = f;
                } else if (second < 0 || faiths[f] > faiths[second]) {
                    second = f;
                }
            }
            return new int[] {first, second};
        }
    }

    World {
        places = List.copyOf(places);
    }

    /** 6,000 respondents in 170 clusters of 20 strata. */
    static World usual() {
        return new World(List.of(
                new Place("Tarkuvel", "en", 6, 10, 30, new double[] {.66, .20, .07, .012, .058}),
                new Place("Nuvardo", "en", 4, 10, 40, new double[] {.25, .55, .10, .04, .06}),
                new Place("Orvelquay", "es", 5, 10, 30, new double[] {.045, .30, .48, .005, .17}),
                new Place("Drosvey", "es", 5, 4, 55, new double[] {.12, .08, 0, .36, .44})));
    }

    int respondents() {
        return places.stream().mapToInt(Place::respondents).sum();
    }

    /** Faiths that exist in a place. */
    List<Integer> faiths(int place) {
        var here = new ArrayList<Integer>();
        for (var f = 0; f < FAITHS.size(); f++) {
            if (places.get(place).faiths()[f] > 0) {
                here.add(f);
            }
        }
        return here;
    }

    static double[] ageReached() {
        return AGE_REACHED.clone();
    }

    static double[] sexReached() {
        return SEX_REACHED.clone();
    }

    /** Share among people. */
    static double share(int sex, int age) {
        return SEX[sex] * AGE[age];
    }

    /** What somebody stands for who was reached more or less often than others. */
    static double balance(int sex, int age) {
        return SEX[sex] / SEX_REACHED[sex] * AGE[age] / AGE_REACHED[age];
    }
}
