package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;
import org.mindgap.survey.OddNumbers;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Weightless;

/**
 * What makes one doubt the values of a survey as it stands, edits and all: groups, answers and numbers that look like no
 * value and are declared missing nowhere, answers that differ in their writing alone, weights that weigh nobody. Slow: goes
 * through every column.
 */
public final class SurveyDoubts {
    private final Survey survey;
    private final Respondents people;
    private final String file;
    private final ProblemLog log = new ProblemLog();

    private SurveyDoubts(Survey survey, Respondents people, String file) {
        this.survey = survey;
        this.people = people;
        this.file = file;
    }

    /**
     * Looks at a survey; one of published shares has no values.
     *
     * @param file name of the study, where it is said to be
     */
    public static List<Problem> of(Survey survey, String file) {
        return survey.source() instanceof Respondents people
                ? new SurveyDoubts(survey, people, file).found()
                : List.of();
    }

    private List<Problem> found() {
        new GroupNotes(survey, people, file, log).doubts();
        for (var variable : survey.variables()) {
            look(variable);
        }
        return log.problems();
    }

    private void look(Variable variable) {
        var column = people.column(variable.name());
        if (column instanceof Column.Numbers numbers) {
            if (variable.role() == Role.WEIGHT) {
                weight(variable, numbers);
            } else if (variable.role() != Role.REPLICATE && variable.dates().isEmpty()) {
                odd("formats.doubt-numbers", variable, column);
            }
            return;
        }
        var codes = (Column.Codes) column;
        var question = survey.question(variable.name());
        if (question.isPresent()) {
            answers(variable, question.get(), codes);
            var labels = new LinkedHashMap<String, String>();
            question.get().options().forEach(o -> labels.put(o.code(), o.label()));
            alike(variable, labels, codes, LookAlikes.Of.ANSWERS);
        } else if (variable.role().divides()) {
            var labels = new LinkedHashMap<String, String>();
            codes.dictionary().forEach(c -> labels.put(c, variable.labelOf(c)));
            alike(variable, labels, codes, LookAlikes.Of.GROUPS);
        } else if (variable.role() == Role.STRATUM || variable.role() == Role.CLUSTER) {
            var labels = new LinkedHashMap<String, String>();
            codes.dictionary().forEach(c -> labels.put(c, c));
            alike(variable, labels, codes, LookAlikes.Of.UNITS);
        }
    }

    private void weight(Variable variable, Column.Numbers numbers) {
        var none = Weightless.of(numbers.values());
        var rows = numbers.size();
        var out = none.negative() + none.zero();
        var name = variable.shownName();
        if (none.negative() > 0) {
            say(Problem.warning("formats.doubt-weight", rows, none.negative(), none.zero(), out, name), variable);
        } else if (out > 0) {
            say(Problem.note("formats.doubt-weight", rows, none.negative(), none.zero(), out, name), variable);
        }
    }

    private void odd(String code, Variable variable, Column column) {
        var odd = OddNumbers.of(column);
        if (!odd.none()) {
            say(Problem.warning(code, odd.words(), variable.shownName(), odd.others(), odd.numbers()), variable);
        }
    }

    /** Steps that are their own labels and lie apart from all others. */
    private void answers(Variable variable, Question question, Column.Codes codes) {
        var bare = question.options().stream()
                .filter(o ->
                        o.substantive() && (o.label().isEmpty() || o.label().equals(o.code())))
                .map(Option::code)
                .toList();
        var steps = question.options().stream()
                .filter(Option::substantive)
                .map(Option::code)
                .toList();
        var index = codes.index().clone();
        for (var row = 0; row < index.length; row++) {
            if (index[row] >= 0 && !steps.contains(codes.dictionary().get(index[row]))) {
                index[row] = -1;
            }
        }
        var column = new Column.Codes(index, codes.dictionary());
        var odd = OddNumbers.of(column);
        if (odd.odd().stream()
                .anyMatch(o ->
                        bare.stream().anyMatch(b -> b.equals(org.mindgap.formats.microdata.CodeText.of(o.number()))))) {
            odd("formats.doubt-answers", variable, column);
        }
    }

    private void alike(Variable variable, Map<String, String> labels, Column.Codes codes, LookAlikes.Of of) {
        var written = LookAlikes.byText(labels);
        var counts = new LinkedHashMap<String, Integer>();
        for (var position : codes.index()) {
            if (position >= 0) {
                counts.merge(codes.dictionary().get(position), 1, Integer::sum);
            }
        }
        var found = new ArrayList<>(LookAlikes.written(written, of, c -> counts.getOrDefault(c, 0)));
        found.forEach(p -> say(p, variable));
    }

    private void say(Problem problem, Variable variable) {
        log.add(problem.at(new Place(file, 0, variable.shownName())));
    }
}
