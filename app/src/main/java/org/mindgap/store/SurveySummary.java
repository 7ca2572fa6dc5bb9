package org.mindgap.store;

/**
 * A survey of a study without its data.
 *
 * @param id short stable id
 * @param name as people call it
 * @param respondents number of rows, 0 for published shares
 * @param questions number of opinion questions
 * @param invented whether the people are made up
 */
public record SurveySummary(String id, String name, int respondents, int questions, boolean invented) {

    SurveySummary with(int otherQuestions) {
        return new SurveySummary(id, name, respondents, otherQuestions, invented);
    }
}
