package org.mindgap.inference.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mindgap.inference.Endpoint;
import org.mindgap.problem.Problem;
import org.mindgap.run.Ability;
import org.mindgap.run.Identity;

/**
 * What a test of a connection found. To keep it is to keep its endpoint, whose settings hold all that engines need.
 *
 * @param endpoint as it was found to be: address, model and settings filled in
 * @param when it began
 * @param took all of it
 * @param calls questions put to the model
 * @param requests requests for what the server tells of itself
 * @param badge in a word
 * @param ability what it gives
 * @param identity who answers
 * @param findings a sentence each, the worst first
 * @param modes every way of asking, with the reason where it is refused
 * @param exchanges what was sent and what came
 */
public record ProbeVerdict(
        Endpoint endpoint,
        Instant when,
        Duration took,
        int calls,
        int requests,
        Badge badge,
        Ability ability,
        Identity identity,
        List<Problem> findings,
        List<ModeVerdict> modes,
        List<Exchange> exchanges) {

    /** A verdict in a word. */
    public enum Badge {
        PROBABILITIES,
        TEXT_ONLY,
        FAILED
    }

    public ProbeVerdict {
        findings = List.copyOf(findings);
        modes = List.copyOf(modes);
        exchanges = List.copyOf(exchanges);
    }
}
