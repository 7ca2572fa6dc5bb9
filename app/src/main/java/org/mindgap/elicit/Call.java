package org.mindgap.elicit;

/**
 * One thing to ask of an engine. Two calls that are equal render to the same request.
 *
 * @param want what has to come back
 * @param prompt what is asked
 * @param decoding how tokens are picked
 */
public record Call(Want want, Prompt prompt, Decoding decoding) {}
