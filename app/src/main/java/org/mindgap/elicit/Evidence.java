package org.mindgap.elicit;

/**
 * What stands behind an answer, word for word.
 *
 * @param prompt as sent, or empty where the file does not hold it
 * @param reply as it came (text or JSON), or empty where the file does not hold it
 * @param file name of the file it was read from
 * @param line line in that file, from 1, or 0
 * @param asked when, ISO 8601, or empty
 */
public record Evidence(String prompt, String reply, String file, long line, String asked) {}
