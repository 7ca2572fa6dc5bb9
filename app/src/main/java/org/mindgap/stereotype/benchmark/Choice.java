package org.mindgap.stereotype.benchmark;

/**
 * One option of an item.
 *
 * @param text as models see it; may be offensive
 * @param group whom it names, in the benchmark's own words, or empty
 */
public record Choice(String text, String group, Role role) {}
