package org.mindgap.gap;

import java.util.List;
import org.mindgap.survey.Group;

/**
 * The people of a row.
 *
 * @param group the row's people, the filter included
 * @param cells the parts that are estimated on their own and averaged equally: one per country where the row names none
 *     and the survey has several, else the group itself
 */
public record PeopleRow(Group group, List<Group> cells) {
    public PeopleRow {
        cells = List.copyOf(cells);
    }

    boolean overCountries() {
        return cells.size() > 1 || !cells.get(0).equals(group);
    }
}
