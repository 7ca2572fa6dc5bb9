package org.mindgap.elicit;

/** What came back. Only OK answers are scored; none of the others is ever a zero, a uniform or a missing at random. */
public enum AnswerStatus {
    OK,
    /** The model said that it will not answer. */
    DECLINED,
    /** A provider's filter blocked it. */
    BLOCKED,
    /** An answer came, but no option could be found in it. */
    NOT_CODED,
    /** No answer came: error, time out, rate limit. */
    FAILED
}
