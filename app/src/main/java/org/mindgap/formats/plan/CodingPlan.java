package org.mindgap.formats.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mindgap.run.Price;
import org.mindgap.run.RunPlan;

/**
 * Free answers of a run that are to be coded: a run of its own, whose calls are numbered as those of the answers.
 *
 * @param run id of the run whose answers are coded
 * @param name as people call it
 * @param coder who codes, and in which words
 * @param limits where it stops
 * @param prices what models cost
 */
public record CodingPlan(String run, String name, Coder coder, RunPlan.Limits limits, List<Price> prices) {
    public CodingPlan {
        prices = List.copyOf(prices);
    }

    /** The price of the coder, if somebody said it. */
    public Optional<Price> price() {
        return prices.stream().filter(p -> p.of(coder.endpoint().model())).findFirst();
    }

    /** The same in other words, without asking the model of the answers again. */
    public CodingPlan saying(Coder other) {
        return new CodingPlan(run, name, other, limits, prices);
    }

    /** The same with what is left of a limit of money when so much of it was spent on the answers. */
    public CodingPlan after(double money) {
        return limits.money().isEmpty()
                ? this
                : within(new RunPlan.Limits(
                        OptionalDouble.of(Math.max(0, limits.money().getAsDouble() - money)),
                        limits.tokens(),
                        limits.time(),
                        limits.atOnce()));
    }

    /** The same within other limits. */
    public CodingPlan within(RunPlan.Limits other) {
        return new CodingPlan(run, name, coder, other, prices);
    }
}
