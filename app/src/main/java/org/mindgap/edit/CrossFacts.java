package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * The groups that variables divide people into together.
 *
 * @param groups those that occur, in the order of the labels
 * @param none people who lack one of the values
 */
public record CrossFacts(List<Size> groups, int none) {

    /**
     * A group and its people, unweighted.
     *
     * @param codes in the order of the variables
     * @param label of each code, joined by commas
     */
    public record Size(List<String> codes, String label, int people) {
        public Size {
            codes = List.copyOf(codes);
        }
    }

    public CrossFacts {
        groups = List.copyOf(groups);
    }

    /** Slow: reads columns. */
    public static CrossFacts of(Survey survey, Respondents respondents, List<String> variables) {
        var parts =
                variables.stream().map(v -> survey.variable(v).orElseThrow()).toList();
        var columns =
                variables.stream().map(v -> Made.codes(respondents.column(v))).toList();
        var counts = new HashMap<List<Integer>, Integer>();
        var none = 0;
        for (var i = 0; i < respondents.count(); i++) {
            var row = i;
            var set = columns.stream().map(c -> c.index()[row]).toList();
            if (set.contains(-1)) {
                none++;
            } else {
                counts.merge(set, 1, Integer::sum);
            }
        }
        var groups = new ArrayList<Size>();
        counts.forEach((set, people) -> {
            var codes = new ArrayList<String>();
            var labels = new ArrayList<String>();
            for (var i = 0; i < set.size(); i++) {
                codes.add(columns.get(i).dictionary().get(set.get(i)));
                labels.add(parts.get(i).readLabelOf(codes.get(i)));
            }
            groups.add(new Size(codes, String.join(", ", labels), people));
        });
        groups.sort(order(parts));
        return new CrossFacts(groups, none);
    }

    /** Labels of the values of a variable, divided by alone, that nobody has. */
    public List<String> empty(Variable variable) {
        return variable.values().stream()
                .filter(v -> groups.stream().noneMatch(g -> g.codes().equals(List.of(v.code()))))
                .map(Variable.Value::label)
                .toList();
    }

    /** Groups with fewer people. */
    public int smaller(int people) {
        return (int) groups.stream().filter(g -> g.people() < people).count();
    }

    private static Comparator<Size> order(List<Variable> parts) {
        return (a, b) -> {
            for (var i = 0; i < parts.size(); i++) {
                var values = parts.get(i).values();
                var one = place(values, a.codes().get(i));
                var other = place(values, b.codes().get(i));
                if (one != other) {
                    return Integer.compare(one, other);
                }
                var byCode = a.codes().get(i).compareTo(b.codes().get(i));
                if (byCode != 0) {
                    return byCode;
                }
            }
            return 0;
        };
    }

    private static int place(List<Variable.Value> values, String code) {
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i).code().equals(code)) {
                return i;
            }
        }
        return values.size();
    }
}
