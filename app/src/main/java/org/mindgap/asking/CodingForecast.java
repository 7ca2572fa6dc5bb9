package org.mindgap.asking;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.run.Estimate;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Price;
import org.mindgap.survey.Survey;

/**
 * What coding takes, counted before anything is sent.
 *
 * @param texts free answers that a coder has to read
 * @param estimate calls and tokens
 * @param price what the coder costs, if somebody said it
 */
public record CodingForecast(long texts, Estimate estimate, Optional<Price> price) {

    /** For answers that are there: their own length counts. */
    static CodingForecast of(Iterator<PlannedCall> calls, Optional<Price> price) {
        var estimate = Estimate.of(calls);
        return new CodingForecast(estimate.calls(), estimate, price);
    }

    /**
     * For answers that are still to come: each call that asks for one will bring one, of one token up to as many as are
     * allowed.
     */
    public static CodingForecast of(PlanRun run, CodingPlan plan, Survey survey) {
        var calls = run.calls(problem -> {});
        var estimate = Estimate.of(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return calls.hasNext();
            }

            @Override
            public PlannedCall next() {
                return CodingRun.call(calls.next(), plan, survey, "");
            }
        });
        var longest = run.plan().ways().drawing().maxTokens();
        var prompts = new Estimate.Range(
                estimate.promptTokens().least() + estimate.calls(),
                estimate.promptTokens().most() + (double) estimate.calls() * longest);
        return new CodingForecast(
                estimate.calls(), new Estimate(estimate.calls(), prompts, estimate.answerTokens()), plan.price());
    }

    /** The prompt of the first answer to come, with a word in place of the answer. */
    public static List<PlannedCall> shown(PlanRun run, CodingPlan plan, Survey survey, String answer) {
        var calls = run.calls(problem -> {});
        return calls.hasNext() ? List.of(CodingRun.call(calls.next(), plan, survey, answer)) : List.of();
    }
}
