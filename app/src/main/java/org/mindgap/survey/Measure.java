package org.mindgap.survey;

/** Level of measurement, as SPSS names it. Unknown order is nominal until somebody says otherwise. */
public enum Measure {
    NOMINAL,
    ORDINAL,
    SCALE;

    /** Whether the options stand in an order, so that a distance between them means something. */
    public boolean ordered() {
        return this != NOMINAL;
    }
}
