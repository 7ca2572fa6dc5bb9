package org.mindgap.inference;

import org.mindgap.run.Ability;

/**
 * How calls reach one endpoint.
 *
 * @param ability what it gives
 * @param writer writes its requests
 * @param reader reads its replies
 */
public record Wiring(Ability ability, BodyWriter writer, ReplyReader reader) {}
