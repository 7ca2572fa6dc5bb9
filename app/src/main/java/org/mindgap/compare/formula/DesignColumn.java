package org.mindgap.compare.formula;

/**
 * One column of a design.
 *
 * @param name of what it is: {@code (Intercept)}, {@code x}, {@code language[da]}, {@code x:language[da]}
 * @param values one per row
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the table; nobody writes to it
public record DesignColumn(String name, double[] values) {}
