package org.mindgap.views.answers;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;

/**
 * What is chosen.
 *
 * @param draws of each question and people, where there are no probabilities
 * @param prompt price of a million tokens of prompts; with the answers' it makes a cost
 */
record PlanWays(
        Mode mode,
        Set<AskedAs> askedAs,
        Set<String> languages,
        Orders orders,
        int draws,
        Optional<Double> prompt,
        Optional<Double> answer) {
    PlanWays {
        askedAs = Set.copyOf(askedAs);
        languages = Set.copyOf(languages);
    }

    PlanWays with(Mode other) {
        return new PlanWays(other, askedAs, languages, orders, draws, prompt, answer);
    }

    PlanWays asked(AskedAs one, boolean on) {
        var all = EnumSet.noneOf(AskedAs.class);
        all.addAll(askedAs);
        if (on) {
            all.add(one);
        } else {
            all.remove(one);
        }
        return new PlanWays(mode, all, languages, orders, draws, prompt, answer);
    }

    PlanWays language(String tag, boolean on) {
        var all = new LinkedHashSet<>(languages);
        if (on) {
            all.add(tag);
        } else {
            all.remove(tag);
        }
        return new PlanWays(mode, askedAs, all, orders, draws, prompt, answer);
    }

    PlanWays with(Orders other) {
        return new PlanWays(mode, askedAs, languages, other, draws, prompt, answer);
    }

    PlanWays with(int otherDraws) {
        return new PlanWays(mode, askedAs, languages, orders, otherDraws, prompt, answer);
    }

    PlanWays priced(Optional<Double> prompts, Optional<Double> answers) {
        return new PlanWays(mode, askedAs, languages, orders, draws, prompts, answers);
    }
}
