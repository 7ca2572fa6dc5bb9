package org.mindgap.survey;

/**
 * A question in one language.
 *
 * @param language BCP 47 tag, or empty where unknown
 * @param stem what was read out before it, for all items of a battery, or empty
 * @param text the question as asked
 * @param source where this wording comes from, or empty
 */
public record Wording(String language, String stem, String text, String source) {}
