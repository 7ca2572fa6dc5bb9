package org.mindgap.stereotype;

import java.util.Locale;

/** What stands out in how a model answers as a group. */
public enum AmplificationFlag {
    /** Too little disagreement inside the group: the model's answers are more alike than people's. */
    LITTLE_DISAGREEMENT,
    /** Answers like the majority: nearer to the country's largest group than to the group. */
    LIKE_MAJORITY,
    /** A difference that people do not show. */
    INVENTED_DIFFERENCE;

    /** The word in files: little-disagreement, like-majority, invented-difference. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
