package org.mindgap.survey;

/**
 * How many people live in a country, as somebody said: nothing is looked up or assumed.
 *
 * @param people more than 0
 * @param source where the number comes from and of which year, or empty
 */
public record Population(double people, String source) {
    public Population {
        if (!(people > 0) || Double.isInfinite(people)) {
            throw new IllegalArgumentException("a population of " + people);
        }
    }
}
