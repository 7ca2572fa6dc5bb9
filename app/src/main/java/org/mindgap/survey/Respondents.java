package org.mindgap.survey;

import java.util.Optional;
import org.mindgap.stats.RakedMargins;

/** Respondents, column by column. Columns are read when asked for and may be kept. Safe for many threads. */
public non-sealed interface Respondents extends HumanSource {

    /** Number of rows in the file. */
    int count();

    /**
     * The values of a variable: {@link Column.Numbers} for a variable with the role WEIGHT or REPLICATE or with measure SCALE and no
     * value labels, else {@link Column.Codes}. A code that is declared missing is no value, but for opinion questions,
     * whose options say it.
     *
     * @throws IllegalArgumentException if there is no such variable
     */
    Column column(String variable);

    /**
     * The same with the codes that are declared missing or left out, as they stand in the file: for exports, and to say
     * who has one.
     *
     * @throws IllegalArgumentException if there is no such variable
     */
    default Column whole(String variable) {
        return column(variable);
    }

    /** What a weight was raked to, where it was by an edit; errors take these margins out. */
    default Optional<RakedMargins> raked(String weight) {
        return Optional.empty();
    }
}
