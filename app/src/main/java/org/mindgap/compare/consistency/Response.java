package org.mindgap.compare.consistency;

/**
 * One free answer, put into a number: the part of the opinions in it that are for something (value polarity).
 *
 * @param model name
 * @param language of the prompt
 * @param question key
 * @param score 0 to 1
 * @param truth the people's number, 0 to 1; NaN where it is not known
 */
public record Response(String model, String language, String question, double score, double truth) {}
