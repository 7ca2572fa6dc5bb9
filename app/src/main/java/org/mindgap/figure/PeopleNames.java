package org.mindgap.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Groups of people as figures name them: "Muslim, India", "India, everyone". */
public final class PeopleNames {
    private final Survey survey;
    private final GroupWords groups;
    private final Words words;

    public PeopleNames(Survey survey, Locale locale) {
        this.survey = survey;
        this.words = new Words(locale);
        this.groups = new GroupWords(survey, words);
    }

    /** All conditions, the narrowest first. */
    public String name(Group group) {
        return groups.name(group);
    }

    /** "No filter." or "Only gender: Female." */
    public String filter(GapQuery query) {
        return groups.filter(query);
    }

    /**
     * As whom a model was asked: "someone of the country and religion".
     *
     * @param variables names of the variables that the people are told apart by; where there are none a group is a group
     */
    public String asked(AskedAs askedAs, Collection<String> variables) {
        return switch (askedAs) {
            case NO_ONE -> words.text("asked.none");
            case COUNTRY -> words.text("asked.country");
            case GROUP ->
                words.text(
                        "asked.group",
                        variables.isEmpty() ? words.text("variable.group") : groups.variables(ordered(variables)));
        };
    }

    /** As the rows of a heatmap are told apart: country, religion, other groups. */
    private List<String> ordered(Collection<String> variables) {
        var order = survey.dividing().stream().map(Variable::name).toList();
        return variables.stream()
                .sorted(Comparator.comparingInt((String v) -> order.contains(v) ? order.indexOf(v) : order.size()))
                .toList();
    }
}
