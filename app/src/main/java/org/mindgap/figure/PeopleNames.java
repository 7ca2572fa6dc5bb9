package org.mindgap.figure;

import java.util.Locale;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** Groups of people as figures name them: "Muslim, India", "India, everyone". */
public final class PeopleNames {
    private final GroupWords groups;

    public PeopleNames(Survey survey, Locale locale) {
        this.groups = new GroupWords(survey, new Words(locale));
    }

    /** All conditions, the narrowest first. */
    public String name(Group group) {
        return groups.name(group);
    }

    /** "No filter." or "Only gender: Female." */
    public String filter(GapQuery query) {
        return groups.filter(query);
    }
}
