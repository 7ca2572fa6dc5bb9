package org.mindgap.elicit.stable;

/**
 * Where a model's answers vary, as shares of their whole variance that add up to 1. The number is the mean place of
 * ordered options, else the share of each option. Of answers with draws it is the variance of single draws; what is called
 * draws is chance within one way of asking, and a little of it is in every other share.
 *
 * @param question id, or empty for all questions together
 * @param questions how many questions it rests on
 * @param personas how many personas, in each of them
 * @param wordings how many wordings
 * @param orders how many orders of the options
 * @param betweenQuestions NaN for one question, or where not all have ordered options
 * @param persona between whom the prompt names
 * @param wording between wordings
 * @param order between orders of the options
 * @param rest what these explain together and not alone
 * @param draws within a way of asking
 * @param consistency mean of 1 - TV between any two wordings of the same question for the same persona; NaN with one
 */
public record VarianceRow(
        String question,
        int questions,
        int personas,
        int wordings,
        int orders,
        double betweenQuestions,
        double persona,
        double wording,
        double order,
        double rest,
        double draws,
        double consistency) {}
