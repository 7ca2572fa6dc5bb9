package org.mindgap.store;

import java.util.Map;

/**
 * What came of an import of answers.
 *
 * @param file name of the file
 * @param sha256 of its bytes, or empty
 * @param time when it was shown, ISO 8601, UTC
 * @param rows rows or lines that hold an answer; where the reader did not say, as many as were written
 * @param written answers that were matched to a question and are in the study
 * @param counts how often each problem's code came while it was read
 */
public record ImportSummary(
        String file, String sha256, String time, long rows, long written, Map<String, Integer> counts) {
    public ImportSummary {
        counts = Map.copyOf(counts);
    }
}
