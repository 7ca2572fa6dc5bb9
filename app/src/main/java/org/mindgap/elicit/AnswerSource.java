package org.mindgap.elicit;

import java.util.List;

/** Where computations get model answers from: the study file, or a list in a test. Safe for many threads. */
public interface AnswerSource {

    /** Every model, yardsticks included, in the study's order. */
    List<Model> models();

    /** Every answer of a model to questions of a survey, whatever its status; empty for yardsticks. */
    List<Answer> answers(String survey, String model);

    /** Prompt and reply of a stored answer. */
    Evidence evidence(long answer);
}
