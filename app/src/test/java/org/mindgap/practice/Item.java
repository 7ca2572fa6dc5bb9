package org.mindgap.practice;

import org.mindgap.survey.Measure;

/**
 * What the truth has to know of a question.
 *
 * @param id unique
 * @param topic it belongs to
 * @param measure nominal or ordinal
 * @param options number of substantive options
 * @param battery or empty
 */
record Item(String id, String topic, Measure measure, int options, String battery) {}
