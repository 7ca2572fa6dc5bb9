package org.mindgap.compare.subgroup;

/**
 * Modal diversity of the groups on one question.
 *
 * @param question id
 * @param topic or empty
 * @param groups of enough people
 * @param people of the groups' own modes; NaN of fewer than two groups
 * @param chance mean when people are dealt to the groups at random: small groups have modes of their own by chance alone;
 *     NaN without respondents
 * @param p part of such deals that are as diverse; NaN without respondents
 */
public record DiversityRow(String question, String topic, int groups, double people, double chance, double p) {}
