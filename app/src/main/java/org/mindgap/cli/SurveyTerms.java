package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** What people type, found in a survey; what is not there is a problem that lists what is. */
final class SurveyTerms {
    private static final int LISTED = 40;
    private static final int FEWEST_OF_ID = 3;
    private static final int FEWEST_OF_TEXT = 8;
    private static final int TEXT = 60;

    private final Survey survey;
    private final GroupResolver resolver;

    SurveyTerms(Survey survey) {
        this.survey = survey;
        this.resolver = new GroupResolver(survey);
    }

    /** A variable by its name, in the file or given to it, or by {@code country} or {@code religion}; it must divide people. */
    Variable dividing(String name) throws ProblemException {
        var variable = resolver.variable(name);
        if (variable.isEmpty() || !variable.get().role().divides()) {
            throw new ProblemException(Problem.error(
                    variable.isEmpty() ? "cli.variable-unknown" : "cli.variable-does-not-divide",
                    name,
                    survey.name(),
                    list(survey.dividing().stream().map(Variable::shownName))));
        }
        return variable.get();
    }

    /** A variable of any use by its name, by country or religion, or the one of a question. */
    Variable variable(String name) throws ProblemException {
        var found = resolver.variable(name);
        if (found.isEmpty()) {
            try {
                found = survey.variable(question(name).id());
            } catch (ProblemException e) {
                throw new ProblemException(Problem.error(
                        "cli.no-variable",
                        name,
                        survey.name(),
                        list(survey.variables().stream().map(Variable::shownName))));
            }
        }
        return found.orElseThrow(() -> new ProblemException(Problem.error("crosstab.published", survey.name())));
    }

    List<Variable> dividing(List<String> names) throws ProblemException {
        var variables = new ArrayList<Variable>();
        for (var name : names) {
            variables.add(dividing(name));
        }
        return variables;
    }

    /** People by pairs "religion=Muslim", in codes or labels. */
    Group where(List<Filter.Pair> pairs) throws ProblemException {
        var group = Group.everyone();
        for (var pair : pairs) {
            var variable = dividing(pair.name());
            var code = resolver.code(variable, pair.value()).or(() -> unlabelled(variable, pair.value()));
            if (code.isEmpty()) {
                throw new ProblemException(Problem.error(
                        "cli.value-unknown",
                        pair.value(),
                        variable.shownName(),
                        survey.name(),
                        list(values(variable))));
            }
            if (group.code(variable.name()).isPresent()) {
                throw new ProblemException(Problem.error("cli.filter-twice", variable.shownName()));
            }
            group = group.and(variable.name(), code.get());
        }
        return group;
    }

    /**
     * A question by its id or the name it was given, by the first letters of one id alone (three at least), or by its text or a part of it (eight
     * letters at least): ids made of a hash are nobody's words.
     */
    Question question(String id) throws ProblemException {
        var exact = survey.question(survey.inFile(id));
        if (exact.isPresent()) {
            return exact.get();
        }
        var named = id.strip().toLowerCase(Locale.ROOT);
        for (var way : List.<Predicate<Question>>of(
                q -> lower(q.id()).equals(named),
                q -> lower(q.label()).equals(named)
                        || lower(q.wording()).strip().equals(named),
                q -> named.length() >= FEWEST_OF_ID
                        && (lower(q.id()).startsWith(named) || lower(q.id()).startsWith("q-" + named)),
                q -> named.length() >= FEWEST_OF_TEXT
                        && (lower(q.label()).contains(named)
                                || lower(q.wording()).contains(named)))) {
            var found = survey.questions().stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new ProblemException(Problem.error(
                        "cli.question-several",
                        id,
                        found.size(),
                        list(found.stream().map(SurveyTerms::shown))));
            }
        }
        throw new ProblemException(Problem.error(
                "cli.question-unknown",
                id,
                survey.name(),
                list(survey.questions().stream().map(Question::shownName))));
    }

    private static String shown(Question question) {
        var text = question.label();
        if (text.equals(question.shownName())) {
            return question.shownName();
        }
        return question.shownName() + " ("
                + (text.length() > TEXT ? text.substring(0, TEXT).strip() + "…" : text) + ")";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    List<Question> questions(List<String> ids) throws ProblemException {
        var questions = new LinkedHashSet<Question>();
        for (var id : ids) {
            questions.add(question(id));
        }
        return List.copyOf(questions);
    }

    /** Whether the survey has all of this. */
    boolean knows(List<String> variables, List<Filter.Pair> pairs, List<String> questions) {
        try {
            dividing(variables);
            where(pairs);
            questions(questions);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** A code that the file holds and nobody labelled. */
    private Optional<String> unlabelled(Variable variable, String text) {
        return codes(variable).filter(text.strip()::equals).findFirst();
    }

    private Stream<String> values(Variable variable) {
        var labelled = variable.values().stream()
                .map(v -> v.code().equals(v.label()) ? v.code() : v.label() + " (" + v.code() + ")");
        var known = variable.values().stream().map(Variable.Value::code).collect(Collectors.toSet());
        return Stream.concat(labelled, codes(variable).filter(c -> !known.contains(c)));
    }

    private Stream<String> codes(Variable variable) {
        return survey.source() instanceof Respondents respondents
                        && respondents.column(variable.name()) instanceof Column.Codes column
                ? column.dictionary().stream().sorted()
                : Stream.empty();
    }

    private static String list(Stream<String> names) {
        var all = names.toList();
        var shown = all.stream().limit(LISTED).collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            return "none";
        }
        return all.size() > LISTED ? shown + " and " + (all.size() - LISTED) + " more" : shown;
    }
}
