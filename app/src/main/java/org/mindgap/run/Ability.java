package org.mindgap.run;

import org.mindgap.elicit.Mode;

/**
 * What an endpoint was measured or is known to give (formats.md §1).
 *
 * @param topTokens most alternatives at one place, 0 where no log-probabilities come back
 * @param exactLabels whether the probability of any named token comes back, whatever its rank
 * @param scoresText whether texts after a prompt are scored (echo, prompt log-probs, or the local engine)
 * @param prefill whether the model's own turn can be begun for it
 * @param repeatable whether the same request brought the same bits twice
 * @param scaled whether probabilities change with the temperature, so that they are the model's own at 1 alone
 */
public record Ability(
        int topTokens, boolean exactLabels, boolean scoresText, boolean prefill, boolean repeatable, boolean scaled) {
    /** One whose probabilities are the model's own at any temperature. */
    public Ability(int topTokens, boolean exactLabels, boolean scoresText, boolean prefill, boolean repeatable) {
        this(topTokens, exactLabels, scoresText, prefill, repeatable, false);
    }

    public static final Ability TEXT_ONLY = new Ability(0, false, false, false, false);

    /** Whether a mode can be served. */
    public boolean serves(Mode mode) {
        return switch (mode.want()) {
            case TEXT -> true;
            case TOKEN_CHANCES -> topTokens > 0 || exactLabels;
            case TEXT_CHANCES -> scoresText;
        };
    }
}
