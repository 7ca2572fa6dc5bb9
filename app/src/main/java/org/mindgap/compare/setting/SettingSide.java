package org.mindgap.compare.setting;

/**
 * One setting on the questions that both have.
 *
 * @param distance mean total variation of what was put to an option from people
 * @param open mean part of the answers that were put to no option that counts: not coded, declined, blocked, don't know
 * @param low mean of the smallest distances that the open answers allow
 * @param high mean of the largest
 */
public record SettingSide(double distance, double open, double low, double high) {}
