package org.mindgap.figure.comparison;

import java.util.Locale;

/** Numbers of a study beyond those of the published ones. */
public enum FurtherNumber {
    RANKS,
    POOLED,
    STYLES,
    LOG_SCORE,
    ASSOCIATION;

    /** The command that prints it, which is also its word in files. */
    public String command() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
