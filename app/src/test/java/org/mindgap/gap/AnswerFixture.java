package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;

/** Answers in memory. */
final class AnswerFixture implements AnswerSource {
    static final Model UNIFORM = new Model("uniform", "Random guess", Model.Kind.UNIFORM, "");
    static final Model MAJORITY = new Model("majority", "Majority option", Model.Kind.MAJORITY, "");
    static final Model NATIONAL = new Model("national", "National result", Model.Kind.NATIONAL, "");

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, CoderErrors> coders = new HashMap<>();

    AnswerFixture model(String id) {
        return model(new Model(id, id, Model.Kind.INVENTED, ""));
    }

    AnswerFixture model(Model model) {
        models.put(model.id(), model);
        return this;
    }

    /** How the coder of every model's answers to a question errs. */
    AnswerFixture coder(String question, CoderErrors errors) {
        coders.put(question, errors);
        return this;
    }

    @Override
    public Map<String, CoderErrors> coderErrors(String survey, String model) {
        return coders;
    }

    AnswerFixture yardsticks() {
        return model(UNIFORM).model(MAJORITY).model(NATIONAL);
    }

    /** Probabilities of options 1, 2, ... */
    AnswerFixture says(String model, String question, AskedAs askedAs, Group target, double... shares) {
        return add(answer(
                model,
                question,
                Condition.of(askedAs, Reading.PROBABILITIES),
                target,
                shares(shares),
                0,
                AnswerStatus.OK));
    }

    /** Probabilities of options 1, 2, ... whoever is meant. */
    AnswerFixture says(String model, String question, double... shares) {
        return says(model, question, AskedAs.NO_ONE, Group.everyone(), shares);
    }

    AnswerFixture add(Answer answer) {
        models.computeIfAbsent(answer.model(), id -> new Model(id, id, Model.Kind.INVENTED, ""));
        answers.add(answer);
        return this;
    }

    static Answer answer(
            String model,
            String question,
            Condition condition,
            Group target,
            Map<String, Double> shares,
            int draws,
            AnswerStatus status) {
        var coverage = status == AnswerStatus.OK
                ? shares.values().stream().mapToDouble(s -> s).sum()
                : Double.NaN;
        return new Answer(0, model, "s", question, condition, target, shares, draws, coverage, status);
    }

    static Map<String, Double> shares(double... shares) {
        var map = new LinkedHashMap<String, Double>();
        for (var i = 0; i < shares.length; i++) {
            map.put("" + (i + 1), shares[i]);
        }
        return map;
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
