package org.mindgap.run;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.survey.Group;

/**
 * The plan that stands ready to start: choice by letter, options forward and reversed, the wording's own language, as no
 * one, as somebody from the row's country, as somebody of the row's country and religion; 50 draws where there are no
 * probabilities.
 */
public final class StandardAudit {
    public static final int DRAWS = 50;
    /** Room for a letter and what stands around it. */
    public static final int LETTER_TOKENS = 8;

    private StandardAudit() {}

    /**
     * The plan for an endpoint.
     *
     * @param ability what the endpoint gives: probabilities where it can, else draws
     */
    public static RunPlan of(String survey, List<Group> rows, String endpoint, Ability ability) {
        var mode = ability.serves(Mode.LABEL) ? Mode.LABEL : Mode.SAMPLED;
        return new RunPlan(
                "Standard audit",
                survey,
                List.of(endpoint),
                new RunPlan.Scope(List.of(), rows, 0),
                new RunPlan.Ways(
                        mode,
                        List.of(AskedAs.NO_ONE, AskedAs.COUNTRY, AskedAs.GROUP),
                        List.of(""),
                        List.of("standard"),
                        Orders.FORWARD_REVERSED,
                        24,
                        new RunPlan.Drawing(DRAWS, 1, 1, LETTER_TOKENS),
                        false),
                RunPlan.Limits.NONE,
                1);
    }
}
