package org.mindgap.survey;

/** What choosing an option says. */
public enum OptionKind {
    SUBSTANTIVE,
    DONT_KNOW,
    REFUSED,
    /** Not an answer: the question was not asked, or the answer is missing. Never an option that counts. */
    NOT_ASKED
}
