package org.mindgap.store;

/**
 * Something small that a user keeps in a study: a pinned figure, a saved view, a note on a cell. The study does not look
 * into it; whoever wrote it reads it.
 *
 * @param kind what it is: {@code pin}, {@code view}, {@code note}, {@code mapping}, {@code recipe}
 * @param id unique within its kind
 * @param time when it was last written, ISO 8601, UTC
 * @param name what the user calls it, or empty
 * @param body JSON, with a {@code version} of its own
 */
public record KeptItem(String kind, String id, String time, String name, String body) {}
