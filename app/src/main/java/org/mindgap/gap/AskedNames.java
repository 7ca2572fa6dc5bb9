package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Collection;
import org.mindgap.elicit.AskedAs;
import org.mindgap.survey.Survey;

/** As whom a model was asked, in the words that figures and lists use: "someone of the country and religion". */
final class AskedNames {
    private final Survey survey;

    AskedNames(Survey survey) {
        this.survey = survey;
    }

    /**
     * "no one in particular", "someone from the country", "someone of the country and religion".
     *
     * @param variables names of the variables that a group was told by; where there are none a group is a group
     */
    String of(AskedAs askedAs, Collection<String> variables) {
        return askedAs == AskedAs.GROUP ? "someone of the " + group(variables) : of(askedAs);
    }

    /** The same where nothing is known of the groups. */
    static String of(AskedAs askedAs) {
        return switch (askedAs) {
            case NO_ONE -> "no one in particular";
            case COUNTRY -> "someone from the country";
            case GROUP -> "someone of the group";
        };
    }

    /** In the order of a heatmap's rows: country, religion, other groups. */
    private String group(Collection<String> variables) {
        var words = new ArrayList<String>();
        survey.dividing().stream()
                .filter(v -> variables.contains(v.name()))
                .map(v -> switch (v.role()) {
                    case COUNTRY -> "country";
                    case RELIGION -> "religion";
                    default -> v.title();
                })
                .forEach(words::add);
        // what divides nobody any more goes by its name
        variables.stream()
                .filter(n -> survey.dividing().stream().noneMatch(v -> v.name().equals(n)))
                .sorted()
                .forEach(words::add);
        if (words.isEmpty()) {
            return "group";
        }
        var last = words.get(words.size() - 1);
        return words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
    }
}
