package org.mindgap.formats.survey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;
import org.mindgap.survey.NoAnswerGroups;
import org.mindgap.survey.OddNumbers;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Says who is in no group of a variable because of a value that is declared missing, and which groups look as if they
 * were no value though nothing declares them so.
 */
final class GroupNotes {
    private final Survey survey;
    private final Respondents respondents;
    private final String file;
    private final ProblemLog log;

    GroupNotes(Survey survey, Respondents respondents, String file, ProblemLog log) {
        this.survey = survey;
        this.respondents = respondents;
        this.file = file;
        this.log = log;
    }

    void say() {
        for (var variable : survey.dividing()) {
            if (respondents.column(variable.name()) instanceof Column.Codes codes) {
                var declared = new Declared(variable.declared());
                missing(variable, codes, declared);
                odd(variable, codes, declared);
            }
        }
    }

    /** Only which groups look as if they were no value. */
    void doubts() {
        for (var variable : survey.dividing()) {
            if (respondents.column(variable.name()) instanceof Column.Codes codes) {
                odd(variable, codes, new Declared(variable.declared()));
            }
        }
    }

    private void missing(Variable variable, Column.Codes codes, Declared declared) {
        var counts = counts(codes);
        var missing = IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0 && declared.has(codes.dictionary().get(c)))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            var people = missing.stream().mapToInt(c -> counts[c]).sum();
            var words = missing.stream()
                    .map(c -> named(variable, codes.dictionary().get(c)) + ": " + counts[c])
                    .collect(Collectors.joining(", "));
            log.add(Problem.note("formats.group-missing", people, variable.name(), words)
                    .at(new Place(file, 0, variable.name())));
        }
    }

    private void odd(Variable variable, Column.Codes codes, Declared declared) {
        var counts = counts(codes);
        List<String> odd = IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0)
                .mapToObj(codes.dictionary()::get)
                .filter(c -> !declared.has(c) && NoAnswerGroups.says(variable, c))
                .toList();
        if (odd.isEmpty()) {
            var numbers = OddNumbers.of(without(codes, declared));
            if (!numbers.none()) {
                log.add(Problem.warning(
                                "formats.group-odd",
                                numbers.words(),
                                variable.name(),
                                numbers.others(),
                                numbers.numbers())
                        .at(new Place(file, 0, variable.name())));
            }
            return;
        }
        log.add(Problem.warning(
                        "formats.group-no-answer",
                        odd.stream()
                                .map(c -> named(variable, c) + ": "
                                        + counts[codes.dictionary().indexOf(c)])
                                .collect(Collectors.joining(", ")),
                        variable.name(),
                        String.join(", ", odd))
                .at(new Place(file, 0, variable.name())));
    }

    private static Column without(Column.Codes codes, Declared declared) {
        var none = codes.dictionary().stream().map(declared::has).toList();
        return new Column.Codes(
                IntStream.of(codes.index())
                        .map(i -> i < 0 || none.get(i) ? -1 : i)
                        .toArray(),
                codes.dictionary());
    }

    private static int[] counts(Column.Codes codes) {
        var counts = new int[codes.dictionary().size()];
        for (var code : codes.index()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    private static String named(Variable variable, String code) {
        var label = variable.labelOf(code);
        return label.equals(code) ? code : code + " " + label;
    }
}
