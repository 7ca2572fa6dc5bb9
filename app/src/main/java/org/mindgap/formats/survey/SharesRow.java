package org.mindgap.formats.survey;

import org.mindgap.survey.Group;

/**
 * One published figure.
 *
 * @param line of the file
 * @param group who was asked
 * @param question id
 * @param option label
 * @param percent as published; NaN where the row is wrong, so that its cell cannot be used
 * @param whole whether the figure was published without decimals
 * @param base number of people as written, or empty
 * @param source citation, address and note, or empty
 */
record SharesRow(
        long line,
        Group group,
        String question,
        String option,
        double percent,
        boolean whole,
        String base,
        String source) {}
