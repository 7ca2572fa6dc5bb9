package org.mindgap.compare.consistency;

/**
 * One model in one language.
 *
 * @param responses number of them
 * @param questions of which there are responses
 * @param repeated questions with two responses or more, on which consistency rests
 * @param consistency Spearman's correlation over pairs of different responses to one question
 * @param corrected the same without the noise of coding, at most 1
 * @param copied the same with copies of each response paired, as published; NaN unless asked for
 * @param alignment Spearman's correlation of responses with the people's number
 * @param questionAlignment the same of the questions' means: each counts once
 * @param linear Pearson's correlation of responses with the people's number
 * @param nearness 1 less the mean distance
 * @param splitConsistency consistency in halves of the responses, mean over the splits
 * @param splitAlignment alignment in the other halves: the two share no response
 */
public record ConsistencyRow(
        String model,
        String language,
        int responses,
        int questions,
        int repeated,
        Estimate consistency,
        double corrected,
        double copied,
        Estimate alignment,
        Estimate questionAlignment,
        double linear,
        double nearness,
        double splitConsistency,
        double splitAlignment) {}
