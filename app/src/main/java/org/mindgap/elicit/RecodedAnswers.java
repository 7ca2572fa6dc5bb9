package org.mindgap.elicit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.survey.Question;
import org.mindgap.survey.Recoding;
import org.mindgap.survey.Survey;

/**
 * Answers to questions that were recoded: those to the question asked, with the shares of options that stand for the
 * same added up. Everything else is that of the answer given (the prompt and the reply are the same, so is the id): an
 * answer that could not be read, was declined or failed stays so.
 */
public final class RecodedAnswers {
    private RecodedAnswers() {}

    /** Answers as given, and behind them those to the survey's recoded questions. */
    public static List<SameAnswers> with(List<SameAnswers> given, Survey survey) {
        var recoded =
                survey.questions().stream().filter(q -> q.recoded().isPresent()).toList();
        if (recoded.isEmpty() || given.isEmpty()) {
            return given;
        }
        Map<String, List<SameAnswers>> byQuestion = new HashMap<>();
        for (var same : given) {
            byQuestion
                    .computeIfAbsent(same.first().question(), q -> new ArrayList<>())
                    .add(same);
        }
        var all = new ArrayList<>(given);
        for (var question : recoded) {
            var recoding = question.recoded().orElseThrow();
            for (var same : byQuestion.getOrDefault(recoding.asked().id(), List.of())) {
                all.add(new SameAnswers(answer(same.first(), question, recoding), same.ids()));
            }
        }
        return List.copyOf(all);
    }

    private static Answer answer(Answer given, Question question, Recoding recoding) {
        return new Answer(
                given.id(),
                given.model(),
                given.survey(),
                question.id(),
                given.condition(),
                given.target(),
                recoding.shares(given.shares(), given.condition().reading() == Reading.DRAWS),
                given.draws(),
                given.coverage(),
                given.status());
    }
}
