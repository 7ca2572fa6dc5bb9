package org.mindgap.inference;

import org.mindgap.elicit.Call;
import org.mindgap.elicit.Want;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Whether an endpoint can serve a call, as far as that is the same for every wire format. */
public final class Asked {
    private static final String FIXED = "fixed";

    private Asked() {}

    /** @throws ProblemException where it cannot, with the reason and an alternative */
    public static void check(Call call, Known known, Ability ability) throws ProblemException {
        var name = known.endpoint().name();
        if (call.want() == Want.TOKEN_CHANCES) {
            if (known.yes(Known.REASONING, false)) {
                throw problem("inference.thinks-first", name);
            }
            if (known.yes(Known.SCALED, false) && call.decoding().temperature() != 1) {
                throw problem("inference.scaled", name);
            }
            if (ability.topTokens() == 0 && !ability.exactLabels()) {
                throw problem("inference.no-probabilities", name);
            }
        }
        if (call.want() == Want.TEXT_CHANCES && !ability.scoresText()) {
            throw problem("inference.scores-no-text", name);
        }
        if (!call.prompt().prefill().isEmpty() && !call.prompt().plain() && !ability.prefill()) {
            throw problem("inference.no-prefill", name);
        }
        if (call.want() == Want.TEXT
                && fixedTemperature(known)
                && (call.decoding().temperature() != 1 || call.decoding().topP() != 1)) {
            throw problem("inference.fixed-temperature", name);
        }
    }

    /** Whether the model draws at a temperature of its own, and takes none. */
    public static boolean fixedTemperature(Known known) {
        return known.text(Known.TEMPERATURE, "").equals(FIXED);
    }

    private static ProblemException problem(String code, String name) {
        return new ProblemException(Problem.error(code, name));
    }
}
