package org.mindgap.views.kit.study;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Texts;

/**
 * How people are divided into rows.
 *
 * @param variables one or two names of dividing variables
 * @param label "Country and religion"
 */
public record RowsChoice(List<String> variables, String label) {

    public RowsChoice {
        variables = List.copyOf(variables);
    }

    /**
     * What a survey offers: country with religion first, then each variable that divides people. Of published shares
     * only what somebody published: groups cannot be crossed afterwards.
     */
    public static List<RowsChoice> of(Survey survey, Texts texts) {
        var choices = new ArrayList<RowsChoice>();
        var country = survey.withRole(Role.COUNTRY);
        country.ifPresent(c -> survey.dividing().stream()
                .filter(v -> !v.equals(c) && known(survey, List.of(c, v)))
                .forEach(v -> choices.add(new RowsChoice(
                        List.of(c.name(), v.name()),
                        capital(texts.get("gaps.rows.both", word(c, texts), word(v, texts)))))));
        survey.dividing().stream()
                .filter(v -> known(survey, List.of(v)))
                .forEach(v -> choices.add(new RowsChoice(List.of(v.name()), single(v, texts))));
        return choices;
    }

    private static boolean known(Survey survey, List<Variable> variables) {
        return !(survey.source() instanceof PublishedShares published)
                || published.cells().isEmpty()
                || published.cells().stream()
                        .anyMatch(cell -> variables.stream()
                                .allMatch(v -> cell.group().code(v.name()).isPresent()));
    }

    /** The survey's own titles stay as they are written. */
    private static String single(Variable variable, Texts texts) {
        return switch (variable.role()) {
            case COUNTRY, RELIGION -> capital(word(variable, texts));
            default -> variable.title();
        };
    }

    private static String word(Variable variable, Texts texts) {
        return switch (variable.role()) {
            case COUNTRY -> texts.get("word.country");
            case RELIGION -> texts.get("word.religion");
            default -> variable.title();
        };
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    @Override
    public String toString() {
        return label;
    }
}
