package org.mindgap.store;

import org.mindgap.inference.Endpoint;
import org.mindgap.run.Identity;

/**
 * A run of a study: one plan at one endpoint, whether it is over or was broken off.
 *
 * @param id made of what is asked, of whom and how, so that the same plan goes on where it ended
 * @param name as people call it
 * @param survey id of the survey
 * @param endpoint where it was asked
 * @param plan as JSON (docs/formats/plan-json.md), as it was begun last
 * @param identity who answered
 * @param course how far it came
 */
public record StoredRun(
        String id, String name, String survey, Endpoint endpoint, String plan, Identity identity, Course course) {

    /** Whether it codes the free answers of another run. */
    public boolean coding() {
        return plan.startsWith("{\"schema\":\"coding/");
    }

    /**
     * How far a run came.
     *
     * @param began ISO 8601, UTC
     * @param ended likewise, empty while it goes on or after it was killed
     * @param ending name of {@link org.mindgap.run.Ending}, or empty
     * @param reading how its answers were read, as {@link Readings} writes it; empty where they were not yet
     * @param calls calls that have a kept reply, good or failed
     * @param unread whether replies came of which no answers were made yet: the program ended before that
     */
    public record Course(String began, String ended, String ending, String reading, long calls, boolean unread) {}
}
