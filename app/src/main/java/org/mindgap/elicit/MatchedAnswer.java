package org.mindgap.elicit;

/** An answer and what stands behind it, as readers hand them to the store. */
public record MatchedAnswer(Answer answer, Evidence evidence) {}
