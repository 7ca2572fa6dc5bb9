package org.mindgap.survey;

/** What a variable is used as (SPSS means something else by "role"; on screen this is "use as"). */
public enum Role {
    OPINION,
    COUNTRY,
    RELIGION,
    GROUP,
    WEIGHT,
    /** A replicate weight, which takes the place of the weight in one replicate. */
    REPLICATE,
    STRATUM,
    CLUSTER,
    ID,
    LEFT_OUT;

    /** Whether the variable divides respondents into groups that can be rows of a table. */
    public boolean divides() {
        return this == COUNTRY || this == RELIGION || this == GROUP;
    }
}
