package org.mindgap.edit;

/**
 * A row of a file of wordings.
 *
 * @param line where it starts in the file, from 1
 * @param id of the question
 * @param stem what was read out before it, or empty
 * @param wording as asked
 * @param language BCP 47 tag, or empty
 * @param source where it comes from, or empty
 */
public record WordingRow(long line, String id, String stem, String wording, String language, String source) {}
