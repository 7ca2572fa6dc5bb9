package org.mindgap.survey;

import java.util.Locale;

/** How the standard error of a share was found. Said wherever the error is shown. */
public enum SamplingError {
    /** Taylor linearisation over the full design (methods.md §8.3). */
    LINEARISED,
    /** Replicate weights that came with the survey: Σ c_b (p_b − p̄)² (methods.md §8.5). */
    REPLICATES,
    /** Published share with its base, taken as a simple random sample: the true error is larger by an unknown design effect. */
    SIMPLE_RANDOM,
    /** No base was published: the error is unknown, not zero. */
    UNKNOWN;

    /** The word in files: linearised, replicates, simple-random, unknown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
