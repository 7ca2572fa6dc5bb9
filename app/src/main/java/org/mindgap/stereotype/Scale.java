package org.mindgap.stereotype;

/** What a difference of answers is taken on. */
public enum Scale {
    /** Shares of all counted options: a vector. */
    NOMINAL,
    /** The mean position of the ordered options, from 0 for the first to 1 for the last; other questions are left out. */
    ORDINAL;

    /** The word in files: nominal, ordinal. */
    public String word() {
        return this == NOMINAL ? "nominal" : "ordinal";
    }
}
