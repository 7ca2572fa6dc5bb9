package org.mindgap.figure;

import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;

/**
 * Which questions to rank.
 *
 * @param model id
 * @param askedAs as whom it was asked
 * @param group the people; the query's filter is added
 * @param query one metric; questions, topics, policy, weight, uncertainty
 * @param most rows that are drawn; the data file has all
 */
public record RankedRequest(String model, AskedAs askedAs, Group group, GapQuery query, int most) {
    /** As many as stand on a page at ease. */
    public static final int USUAL = 20;
}
