package org.mindgap.compare.association;

import org.mindgap.survey.Question;

/**
 * Two questions among people.
 *
 * @param first question
 * @param second question
 * @param people who answered both
 * @param effect mean generalised design effect; NaN where unknown
 * @param p of the test of Rao and Scott (second order) that they have nothing to do with each other; NaN where there is none
 * @param v unknown under {@link Associations#FEWEST} people
 */
public record Pair(Question first, Question second, int people, double effect, double p, CramersV v) {}
