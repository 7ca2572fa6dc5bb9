package org.mindgap.survey;

/** What choosing an option says. */
public enum OptionKind {
    SUBSTANTIVE,
    DONT_KNOW,
    REFUSED,
    NOT_ASKED
}
