package org.mindgap.survey;

/**
 * The share of a group that chose an option.
 *
 * @param option the option
 * @param count respondents who chose it, unweighted; -1 for published shares
 * @param share between 0 and 1; NaN where nobody answered or nothing was published
 * @param standardError of the share; NaN where unknown
 */
public record OptionShare(Option option, int count, double share, double standardError) {}
