package org.mindgap.compare.rank;

import org.mindgap.gap.GapRow;

/**
 * A row of a table of gaps with its place among those that differ from it in one key alone.
 *
 * @param row the gap
 * @param of how many have a value
 * @param tested pairs of it with a test
 * @param interval its place; 1 is closest to people, or of a signed difference the smallest
 */
public record RankedRow(GapRow row, int of, int tested, RankInterval interval) {}
