package org.mindgap.formats.answers;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.survey.Survey;

/** A sink that keeps everything. */
public final class Collected implements AnswerSink {
    public final List<Survey> surveys = new ArrayList<>();
    public final List<Model> models = new ArrayList<>();
    public final List<MatchedAnswer> matched = new ArrayList<>();
    public final List<PublishedScore> scores = new ArrayList<>();

    @Override
    public void survey(Survey survey) {
        surveys.add(survey);
    }

    @Override
    public void model(Model model) {
        models.add(model);
    }

    @Override
    public void answer(MatchedAnswer answer) {
        if (models.stream().noneMatch(m -> m.id().equals(answer.answer().model()))) {
            throw new AssertionError("an answer before its model: " + answer);
        }
        matched.add(answer);
    }

    @Override
    public void score(PublishedScore score) {
        if (models.stream().noneMatch(m -> m.id().equals(score.model()))) {
            throw new AssertionError("a score before its model: " + score);
        }
        scores.add(score);
    }

    public List<Answer> answers() {
        return matched.stream().map(MatchedAnswer::answer).toList();
    }
}
