package org.mindgap.elicit.read;

import java.util.Locale;

/** What stands for an option whose probability did not come back (methods.md §7 rule 2). */
public enum Missing {
    /** Nothing: it has no known share, only bounds. */
    UNKNOWN,
    /**
     * The smaller of the least probability listed and an equal part of what is left, as the published code of OpinionsQA
     * has it (methods.md §6.4).
     */
    OPINIONS_QA,
    /** 0, as published scripts had it: for replication only. */
    LEGACY_ZERO,
    /** Every option the same wherever one is missing, as published scripts had it: for replication only. */
    LEGACY_UNIFORM;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it makes numbers up: it is then labelled wherever it is shown. */
    public boolean legacy() {
        return this == LEGACY_ZERO || this == LEGACY_UNIFORM;
    }
}
