package org.mindgap.inference.probe;

import java.util.Optional;
import org.mindgap.elicit.Mode;
import org.mindgap.problem.Problem;

/**
 * Whether a way of asking can be served.
 *
 * @param mode the way
 * @param refused why not, with an alternative; empty where it can
 */
public record ModeVerdict(Mode mode, Optional<Problem> refused) {}
