package org.mindgap.views.gaps;

import java.util.List;
import org.mindgap.survey.Question;

/**
 * People's answers to one question by the groups of a block of the heatmap.
 *
 * @param question the question
 * @param groups columns: everyone, then the groups as the heatmap has them
 * @param lines rows: the options in questionnaire order, don't know and refused at the end
 * @param chosen index of the group of the chosen cell
 */
record CrosstabFacts(Question question, List<Column> groups, List<Line> lines, int chosen) {
    CrosstabFacts {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /**
     * A group.
     *
     * @param base people who chose a counted option, 0 where unknown
     * @param effective effective n, NaN where unknown
     * @param hidden whether there are too few people to show
     */
    record Column(String name, int base, double effective, boolean hidden) {}

    /**
     * An option.
     *
     * @param apart whether it stands outside the gap: its shares are of all answers
     * @param shares one per group, NaN where there is none to show
     */
    record Line(String option, boolean apart, List<Double> shares) {
        Line {
            shares = List.copyOf(shares);
        }
    }
}
