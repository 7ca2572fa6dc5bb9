package org.mindgap.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;

/** What models made from the truth answer, in memory. */
final class PracticeAnswers implements AnswerSource {
    private final List<Model> models = new ArrayList<>();
    private final Map<String, List<Answer>> answers = new LinkedHashMap<>();

    /**
     * Asks.
     *
     * @param seed of the draws of models that draw
     */
    PracticeAnswers(World world, List<PracticeModel> models, List<Item> items, long seed) {
        var random = new Random(seed);
        for (var model : models) {
            this.models.add(new Model(model.id(), model.name(), Model.Kind.INVENTED, ""));
            var all = new ArrayList<Answer>();
            for (var item : items) {
                for (var target : Target.all(world)) {
                    var says = model.answer(item, target, random);
                    if (says.length > 0) {
                        all.add(answer(model, item, target, says));
                    }
                }
            }
            answers.put(model.id(), all);
        }
    }

    private static Answer answer(PracticeModel model, Item item, Target target, double[] says) {
        var shares = new LinkedHashMap<String, Double>();
        for (var i = 0; i < says.length; i++) {
            shares.put(String.valueOf(i + 1), says[i]);
        }
        var reading = model.draws() > 0 ? Reading.DRAWS : Reading.PROBABILITIES;
        return new Answer(
                0,
                model.id(),
                PracticeSurvey.ID,
                item.id(),
                Condition.of(target.as(), reading),
                target.group(),
                shares,
                model.draws(),
                1,
                AnswerStatus.OK);
    }

    @Override
    public List<Model> models() {
        return List.copyOf(models);
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        return answers.getOrDefault(model, List.of());
    }

    @Override
    public Evidence evidence(long answer) {
        throw new IllegalArgumentException("no answer " + answer);
    }
}
