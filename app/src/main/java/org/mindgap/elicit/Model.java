package org.mindgap.elicit;

/**
 * Something that answers: a language model, an invented model of an example, or a yardstick.
 *
 * @param id short stable id, unique in a study
 * @param name as shown; the model id of the run file
 * @param kind what it is
 * @param details digest, server, dates as the run file says, or empty
 */
public record Model(String id, String name, Kind kind, String details) {

    /** What kind of thing answers. */
    public enum Kind {
        LANGUAGE_MODEL,
        /** Made up; said on every figure and export. */
        INVENTED,
        /** Every option equally often: random guess. */
        UNIFORM,
        /** Always the option that is most common in the country; a tie is shared equally. */
        MAJORITY,
        /** One random half of the same survey against the other. */
        HALVES,
        /** What the whole country answered. */
        NATIONAL;

        public boolean yardstick() {
            return this == UNIFORM || this == MAJORITY || this == NATIONAL || this == HALVES;
        }
    }
}
