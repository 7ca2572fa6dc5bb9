package org.mindgap.elicit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that answers: a language model, an invented model of an example, or a yardstick.
 *
 * @param id short stable id, unique in a study
 * @param name as shown; the model id of the run file
 * @param kind what it is
 * @param details digest, server, dates as the run file says, or empty; {@linkplain #also several} where files say several
 */
public record Model(String id, String name, Kind kind, String details) {

    /** Stands in the description of a model whose free answers another one coded, before that one's name. */
    public static final String CODED = ", free answers coded by ";

    private static final String ALSO = " / also: ";
    private static final int MOST_DESCRIPTIONS = 5;

    /**
     * The same, with another description of it beside the first: two digests of one name are two models, maybe. What is
     * empty or known adds nothing, nor does a sixth.
     */
    public Model also(String otherDetails) {
        var known = descriptions();
        return otherDetails.isEmpty()
                        || details.isEmpty()
                        || known.size() >= MOST_DESCRIPTIONS
                        || known.contains(otherDetails)
                ? this
                : new Model(id, name, kind, details + ALSO + otherDetails);
    }

    /** What files said of it, one by one; several where it changed under its name. */
    public List<String> descriptions() {
        return details.isEmpty() ? List.of() : List.of(details.split(Pattern.quote(ALSO)));
    }

    /** Whether its free answers were put to options by another model. */
    public boolean coded() {
        return details.contains(CODED);
    }

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
