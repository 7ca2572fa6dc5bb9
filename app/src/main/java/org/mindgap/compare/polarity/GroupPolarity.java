package org.mindgap.compare.polarity;

import org.mindgap.survey.Group;

/**
 * How many people of a group are for what a question asks.
 *
 * @param question id
 * @param group who
 * @param steps substantive options of the question
 * @param base respondents for or against; for published shares those of the cell, 0 where unknown
 * @param polarity part that is for it, 0 to 1, of those who are for or against
 * @param error its standard error: Taylor linearised or of the file's replicates; of published shares that of a simple
 *     random sample; NaN where unknown
 * @param neither share of the answers that are neither for nor against (the middle, where it is left out)
 */
public record GroupPolarity(
        String question, Group group, int steps, int base, double polarity, double error, double neither) {}
