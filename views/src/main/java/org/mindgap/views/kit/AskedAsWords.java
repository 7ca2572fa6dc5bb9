package org.mindgap.views.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Stream;
import org.mindgap.elicit.AskedAs;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** As whom a model was asked, by the one name that it has in figures, filters and lists. */
public final class AskedAsWords {
    private final Texts texts;

    public AskedAsWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * "someone of the country and religion".
     *
     * @param variables names of the variables that divide people into rows
     */
    public String of(AskedAs askedAs, Survey survey, Collection<String> variables) {
        return switch (askedAs) {
            case NO_ONE -> texts.get("askedAs.none");
            case COUNTRY -> texts.get("askedAs.country");
            case GROUP -> group(survey, variables);
        };
    }

    /** The same for rows as they come up first: country and religion; a country alone is no group. */
    public String of(AskedAs askedAs, Survey survey) {
        if (askedAs == AskedAs.GROUP
                && survey.withRole(Role.COUNTRY).isPresent()
                && survey.withRole(Role.RELIGION).isEmpty()) {
            return texts.get("askedAs.group");
        }
        var usual = Stream.of(Role.COUNTRY, Role.RELIGION)
                .flatMap(r -> survey.withRole(r).stream())
                .map(Variable::name)
                .toList();
        var names = usual.isEmpty()
                ? survey.dividing().stream().limit(1).map(Variable::name).toList()
                : usual;
        return of(askedAs, survey, names);
    }

    private String group(Survey survey, Collection<String> variables) {
        var words = new ArrayList<String>();
        survey.dividing().stream()
                .filter(v -> variables.contains(v.name()))
                .map(this::word)
                .forEach(words::add);
        if (words.isEmpty()) {
            return texts.get("askedAs.group");
        }
        var all = words.size() == 1
                ? words.get(0)
                : texts.get(
                        "gaps.rows.both",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.get(words.size() - 1));
        return texts.get("askedAs.group.of", all);
    }

    private String word(Variable variable) {
        return switch (variable.role()) {
            case COUNTRY -> texts.get("word.country");
            case RELIGION -> texts.get("word.religion");
            default -> variable.title();
        };
    }
}
