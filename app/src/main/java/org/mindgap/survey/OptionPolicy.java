package org.mindgap.survey;

/** Which options a distribution is taken over. Always said beside the number. */
public enum OptionPolicy {
    /** Without don't know and refused; shares add up to 1 over the substantive options. The default. */
    SUBSTANTIVE,
    /** Don't know and refused are options like others; not asked never is. */
    ALL;

    public boolean counts(Option option) {
        return option.kind() == OptionKind.SUBSTANTIVE || (this == ALL && option.kind() != OptionKind.NOT_ASKED);
    }
}
