package org.mindgap.formats.answers;

import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.survey.Survey;

/** Takes what a reader finds, while it reads. */
public interface AnswerSink {

    /** A survey that the file itself brings (people and model in one file); before any answer to it. */
    void survey(Survey survey);

    /** A model, before its first answer. */
    void model(Model model);

    void answer(MatchedAnswer answer);

    /** A score that the file's author computed, after its model; a sink that keeps no scores of others drops it. */
    default void score(PublishedScore score) {}
}
