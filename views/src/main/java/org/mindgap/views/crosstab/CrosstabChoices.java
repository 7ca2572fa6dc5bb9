package org.mindgap.views.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.figure.TableWords;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;

/** What can be crossed in a survey, and with what one begins. */
final class CrosstabChoices {
    private final Survey survey;
    private final List<Variable> variables = new ArrayList<>();
    private final List<People> people = new ArrayList<>();
    private final String invented;
    private int first;

    /** Some people, by name. */
    record People(String name, Group group) {}

    CrosstabChoices(Survey survey, Filters.Choice filters, Texts texts) {
        this.survey = survey;
        this.invented = new TableWords(survey, texts.locale()).invented(List.of());
        variables.addAll(survey.dividing());
        survey.variables().stream()
                .filter(v -> survey.question(v.name()).isPresent() || (v.role() == Role.LEFT_OUT && labelled(v)))
                .forEach(variables::add);
        people.add(new People(texts.get("crosspane.everyone"), Group.everyone()));
        survey.withRole(Role.COUNTRY)
                .ifPresent(country -> country.values().forEach(value -> {
                    if (filters.countries().equals(java.util.Set.of(value.code()))) {
                        first = people.size();
                    }
                    people.add(
                            new People(country.distinctLabelOf(value.code()), Group.of(country.name(), value.code())));
                }));
    }

    private static boolean labelled(Variable variable) {
        return !variable.values().isEmpty();
    }

    Survey survey() {
        return survey;
    }

    List<Question> questions() {
        return survey.questions();
    }

    /** Groups first, then other questions, then what else has labels. */
    List<Variable> variables() {
        return variables;
    }

    List<People> people() {
        return people;
    }

    /** Those whom the window's filter shows, where it is one country. */
    People firstPeople() {
        return people.get(first);
    }

    /** What of it is invented, as a sentence; or empty. */
    String invented() {
        return invented;
    }

    boolean weights() {
        return survey.withRole(Role.WEIGHT).isPresent();
    }

    Question question(Optional<String> id) {
        return id.flatMap(survey::question).orElseGet(() -> survey.questions().get(0));
    }

    Variable variable(Optional<String> name, Question question) {
        var others =
                variables.stream().filter(v -> !v.name().equals(question.id())).toList();
        return name.flatMap(n -> others.stream().filter(v -> v.name().equals(n)).findFirst())
                .or(() -> others.stream().filter(v -> v.role() == Role.RELIGION).findFirst())
                .or(() -> others.stream().findFirst())
                .orElseGet(() -> variables.get(0));
    }
}
