package org.mindgap.figure.comparison;

/**
 * How consistent groups of people are with one another, by the measure that models are held against.
 *
 * @param lower the lowest of all pairs of groups
 * @param upper the highest
 * @param size people of a group
 * @param draws pairs of groups
 */
public record HumanBand(double lower, double upper, int size, int draws) {}
