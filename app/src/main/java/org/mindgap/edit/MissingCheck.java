package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.formats.text.QuotedList;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/**
 * Whether values that somebody declares missing are values of the variable at all: a typo would change nothing and be
 * believed to have. Edits that are replayed are not looked at, since another file may lack a code.
 */
public final class MissingCheck {
    private static final int NAMED = 12;

    private final Survey survey;

    /** @param survey as it stands */
    public MissingCheck(Survey survey) {
        this.survey = survey;
    }

    /** What is doubtful about some edits: an error for a single value that nobody has, a warning for such a range. Slow. */
    public List<Problem> of(List<Edit> edits) throws ProblemException {
        var all = new ArrayList<Problem>();
        for (var edit : edits) {
            if (edit instanceof Edit.MissingValues e
                    && survey.variable(e.variable()).isPresent()) {
                look(e, all);
            }
        }
        return all;
    }

    private void look(Edit.MissingValues edit, List<Problem> all) throws ProblemException {
        var missing = Missing.parse(edit.values());
        var labels = labels(edit.variable());
        var numbers = survey.source() instanceof Respondents people
                        && people.whole(edit.variable()) instanceof Column.Numbers n
                ? Arrays.stream(n.values())
                        .filter(v -> !Double.isNaN(v))
                        .distinct()
                        .sorted()
                        .toArray()
                : new double[0];
        var nobodys = missing.codes().stream()
                .filter(c -> !occurs(new Missing(List.of(), List.of(c)), labels, numbers))
                .toList();
        if (!nobodys.isEmpty()) {
            all.add(Problem.error(
                    "edit.missing-unknown", edit.variable(), QuotedList.join(nobodys), named(labels, numbers)));
        }
        missing.ranges().stream()
                .filter(r -> !occurs(new Missing(List.of(r), List.of()), labels, numbers))
                .forEach(r -> all.add(Problem.warning("edit.missing-empty", edit.variable(), r.words())));
    }

    private static boolean occurs(Missing missing, Map<String, String> labels, double[] numbers) {
        return labels.keySet().stream().anyMatch(missing::has)
                || Arrays.stream(numbers).anyMatch(missing::has);
    }

    /** Label by code, of all codes that are labelled or that somebody has. */
    private Map<String, String> labels(String variable) {
        var labels = new LinkedHashMap<String, String>();
        survey.variable(variable).orElseThrow().allValues().forEach(v -> labels.put(v.code(), v.label()));
        survey.question(variable).ifPresent(q -> q.options().forEach(o -> labels.putIfAbsent(o.code(), o.label())));
        if (survey.source() instanceof Respondents people && people.whole(variable) instanceof Column.Codes codes) {
            var used = new LinkedHashSet<Integer>();
            for (var position : codes.index()) {
                used.add(position);
            }
            used.stream().filter(i -> i >= 0).map(codes.dictionary()::get).forEach(c -> labels.putIfAbsent(c, c));
        }
        return labels;
    }

    private static String named(Map<String, String> labels, double[] numbers) {
        if (labels.isEmpty() && numbers.length > 0) {
            return Recode.code(numbers[0]) + " to " + Recode.code(numbers[numbers.length - 1]);
        }
        var shown = labels.entrySet().stream()
                .limit(NAMED)
                .map(e -> e.getValue().equals(e.getKey()) ? e.getKey() : e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return labels.size() > NAMED ? shown + ", …" : shown.isEmpty() ? "–" : shown;
    }
}
