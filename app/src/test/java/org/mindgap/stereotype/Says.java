package org.mindgap.stereotype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;

/** Answers of invented models in memory. */
final class Says implements AnswerSource {
    static final Model HALVES = new Model("halves", "Two halves", Model.Kind.HALVES, "");

    private final String survey;
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();

    Says() {
        this("s");
    }

    /** Answers to a survey. */
    Says(String survey) {
        this.survey = survey;
    }

    Says yardstick(Model model) {
        models.put(model.id(), model);
        return this;
    }

    /** Probabilities of options 1, 2, ... as people of a group. */
    Says as(String model, String question, Group target, double... shares) {
        return answers(model, question, Condition.of(AskedAs.GROUP, Reading.PROBABILITIES), target, 0, shares);
    }

    /** The same as someone of a country. */
    Says asCountry(String model, String question, Group target, double... shares) {
        return answers(model, question, Condition.of(AskedAs.COUNTRY, Reading.PROBABILITIES), target, 0, shares);
    }

    /** So many draws as people of a group. */
    Says drawn(String model, String question, Group target, int draws, double... shares) {
        return answers(model, question, Condition.of(AskedAs.GROUP, Reading.DRAWS), target, draws, shares);
    }

    private Says answers(String model, String question, Condition how, Group target, int draws, double... shares) {
        models.computeIfAbsent(model, id -> new Model(id, id, Model.Kind.INVENTED, ""));
        var byCode = new LinkedHashMap<String, Double>();
        for (var i = 0; i < shares.length; i++) {
            byCode.put("" + (i + 1), shares[i]);
        }
        answers.add(
                new Answer(answers.size(), model, survey, question, how, target, byCode, draws, 1, AnswerStatus.OK));
        return this;
    }

    @Override
    public List<Model> models() {
        return List.copyOf(models.values());
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        return answers.stream()
                .filter(a -> a.survey().equals(survey) && a.model().equals(model))
                .toList();
    }

    @Override
    public Evidence evidence(long answer) {
        throw new IllegalArgumentException("no answer " + answer);
    }
}
