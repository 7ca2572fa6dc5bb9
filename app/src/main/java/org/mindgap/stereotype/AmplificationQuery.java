package org.mindgap.stereotype;

import java.util.List;
import java.util.Optional;
import org.mindgap.gap.GapQuery;

/**
 * What a table of amplification is asked for.
 *
 * @param gaps people, models, questions, topics, option policy, weight, choice of answers, scope, uncertainty and the
 *     dimensions of the rows, as in a gap table: {@code model}, {@code topic}, {@code question}, and variables that divide
 *     people, one of which divides into the groups that are compared. Its metrics mean nothing here, nor does {@code minus};
 *     models are always told apart. Yardsticks are computed where {@link GapQuery#models()} names them
 * @param against whom each group is compared with
 * @param scale on which
 * @param contrast the variable whose groups are compared; nothing for the religion where rows name it, else for the first
 *     variable of the rows that is no country. Other variables of the rows are the same on both sides
 */
public record AmplificationQuery(GapQuery gaps, Against against, Scale scale, Optional<String> contrast) {
    /** Everything by some dimensions against the largest group, nominal. */
    public static AmplificationQuery of(List<String> by) {
        return new AmplificationQuery(GapQuery.of(List.of(), by), Against.LARGEST, Scale.NOMINAL, Optional.empty());
    }

    /** The same of other people, models or questions. */
    public AmplificationQuery with(GapQuery other) {
        return new AmplificationQuery(other, against, scale, contrast);
    }

    /** The same against others. */
    public AmplificationQuery with(Against other) {
        return new AmplificationQuery(gaps, other, scale, contrast);
    }

    /** The same on another scale. */
    public AmplificationQuery with(Scale other) {
        return new AmplificationQuery(gaps, against, other, contrast);
    }

    /** The same where the groups of this variable are compared. */
    public AmplificationQuery contrasting(String variable) {
        return new AmplificationQuery(gaps, against, scale, Optional.of(variable));
    }
}
