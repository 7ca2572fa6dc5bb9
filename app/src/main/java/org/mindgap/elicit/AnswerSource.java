package org.mindgap.elicit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where computations get model answers from: the study file, or a list in a test. Safe for many threads. */
public interface AnswerSource {

    /** Every model, yardsticks included, in the study's order. */
    List<Model> models();

    /** Every answer of a model to questions of a survey, whatever its status; empty for yardsticks. */
    List<Answer> answers(String survey, String model);

    /**
     * The same answers, each of those that differ in nothing but their id once. A source of many answers overrides this:
     * what counts or adds up asks for them so.
     */
    default List<SameAnswers> together(String survey, String model) {
        return SameAnswers.of(answers(survey, model));
    }

    /** What a model's answers to a survey are like. A source that can keep it overrides this. */
    default AnswerSummary summary(String survey, String model) {
        return AnswerSummary.of(this, survey, model);
    }

    /** How much of the files that these models' answers came from could be matched; unknown where there are no files. */
    default MatchRate matched(String survey, Set<String> models) {
        return MatchRate.UNKNOWN;
    }

    /**
     * How whoever coded a model's free answers errs, as far as people's codes tell, by question; empty for a model that
     * nobody coded. What {@linkplain AnswerChoice#corrected corrects} shares.
     */
    default Map<String, CoderErrors> coderErrors(String survey, String model) {
        return Map.of();
    }

    /** Prompt and reply of a stored answer. */
    Evidence evidence(long answer);
}
