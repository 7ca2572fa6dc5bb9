package org.mindgap.inference.probe;

import java.time.Duration;
import org.mindgap.elicit.Outcome;

/**
 * One call of a probe, as it went.
 *
 * @param step what it was for: chances, chances-again, chances-warm, words, beginning, texts, exact-labels
 * @param sent the body, without the key
 * @param outcome what became of it
 * @param status HTTP status, 0 where there was none
 * @param came the reply's beginning, as it came
 * @param took until the last byte
 */
public record Exchange(String step, String sent, Outcome outcome, int status, String came, Duration took) {
    private static final int LONGEST = 4000;

    public Exchange {
        came = came.length() > LONGEST ? came.substring(0, LONGEST) + "…" : came;
    }
}
