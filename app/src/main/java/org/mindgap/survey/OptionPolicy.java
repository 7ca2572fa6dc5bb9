package org.mindgap.survey;

/** Which options a distribution is taken over. Always said beside the number. Not asked is never an answer. */
public enum OptionPolicy {
    /** Without don't know and refused; shares add up to 1 over the substantive options. The default. */
    SUBSTANTIVE,
    /** Don't know and refused are options like others, but have no place in an order. */
    ALL,
    /**
     * What published scripts did: don't know and refused are options like others, and in the file's order they have a
     * place after the rest as if they were still more of the answer. For replication.
     */
    AS_PUBLISHED;

    public boolean counts(Option option) {
        return option.kind() == OptionKind.SUBSTANTIVE
                || (this != SUBSTANTIVE && option.kind() != OptionKind.NOT_ASKED);
    }

    /** Whether a counted option has a place where options stand in an order. */
    public boolean places(Option option) {
        return option.kind() == OptionKind.SUBSTANTIVE || (this == AS_PUBLISHED && counts(option));
    }
}
