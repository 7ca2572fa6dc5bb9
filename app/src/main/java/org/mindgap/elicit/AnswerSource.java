package org.mindgap.elicit;

import java.util.List;
import java.util.function.Consumer;

/** Where computations get model answers from: the study file, or a list in a test. Safe for many threads. */
public interface AnswerSource {

    /** Every model, yardsticks included, in the study's order. */
    List<Model> models();

    /** Every answer of a model to questions of a survey, whatever its status; empty for yardsticks. */
    List<Answer> answers(String survey, String model);

    /**
     * Hands on every answer of a model to questions of a survey, one by one, in the order of {@link #answers}. A source
     * that reads a file overrides this, so that looking once at a million answers does not keep them.
     */
    default void each(String survey, String model, Consumer<Answer> taker) {
        answers(survey, model).forEach(taker);
    }

    /** What a model's answers to a survey are like. A source that can keep it overrides this. */
    default AnswerSummary summary(String survey, String model) {
        return AnswerSummary.of(this, survey, model);
    }

    /** Prompt and reply of a stored answer. */
    Evidence evidence(long answer);
}
