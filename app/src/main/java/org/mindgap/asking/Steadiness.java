package org.mindgap.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.stable.OrderEffect;
import org.mindgap.elicit.stable.VarianceTable;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/**
 * How much of a model's answers hangs on the way of asking.
 *
 * @param variance where they vary
 * @param order what the order of options does; nothing where one order was asked
 */
public record Steadiness(Model model, VarianceTable variance, Optional<OrderEffect> order) {

    /** Of one model. Reads all its answers: slow. */
    public static Steadiness of(Survey survey, AnswerSource source, Model model) {
        var answers = source.together(survey.id(), model.id());
        return new Steadiness(model, VarianceTable.of(survey, answers), OrderEffect.of(survey, answers));
    }

    /** Of all models that were asked in more than one way. */
    public static List<Steadiness> of(Survey survey, AnswerSource source) {
        var found = new ArrayList<Steadiness>();
        for (var model : source.models()) {
            if (!model.kind().yardstick()) {
                var one = of(survey, source, model);
                if (one.variance().all().isPresent() || one.order().isPresent()) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** What to look at. */
    public static List<Problem> problems(String name, Optional<OrderEffect> order) {
        var problems = new ArrayList<Problem>();
        order.ifPresent(o -> {
            if (Math.abs(o.lean()) >= OrderEffect.MUCH) {
                problems.add(Problem.warning(
                        o.lean() > 0 ? "run.order-first" : "run.order-last", name, Math.round(Math.abs(o.lean()))));
            } else if (o.change() >= OrderEffect.MUCH) {
                problems.add(Problem.warning("run.order-change", name, Math.round(o.change())));
            }
        });
        return problems;
    }
}
