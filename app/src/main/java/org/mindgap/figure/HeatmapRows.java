package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The rows of a heatmap in their order: blocks as the study has them, everyone first, then groups by size. */
final class HeatmapRows {

    /**
     * One row.
     *
     * @param people by the row variables only, without the filter
     * @param everyone whether it is the first of its block
     * @param base n as the figure may say it, the smallest of the values in the row; 0 where unknown
     * @param hidden whether there is no value, and fewer than 10 people in effect stand behind one that there could be
     * @param questions the largest number of questions a value of the row rests on
     */
    record HeatmapRow(Group people, boolean everyone, int base, boolean hidden, int questions) {}

    private final Survey survey;
    private final GroupWords names;

    HeatmapRows(Survey survey, GroupWords names) {
        this.survey = survey;
        this.names = names;
    }

    /** Blocks from top to bottom. */
    List<List<HeatmapRow>> blocks(List<String> variables, HeatmapNumbers numbers, GapCalculator gaps) {
        var baseline = gaps.baseline(numbers.query());
        Map<String, List<HeatmapRow>> blocks = new LinkedHashMap<>();
        var byPeople = numbers.rows().stream().collect(Collectors.groupingBy(HeatmapCells::people));
        for (var level : numbers.levels()) {
            for (var group : baseline.groups(variables(level))) {
                var people = only(group, level);
                if (!wanted(people, numbers.query())) {
                    continue;
                }
                var row = row(people, level.size() < variables.size(), byPeople.getOrDefault(people, List.of()));
                blocks.computeIfAbsent(block(people, variables), k -> new ArrayList<>())
                        .add(row);
            }
        }
        blocks.values().forEach(b -> b.sort(order(variables)));
        return blocks.values().stream().map(List::copyOf).toList();
    }

    /** The conditions on the given variables alone. */
    static Group only(Group group, List<String> variables) {
        var kept = Group.everyone();
        for (var variable : variables) {
            var code = group.code(variable);
            if (code.isPresent()) {
                kept = kept.and(variable, code.get());
            }
        }
        return kept;
    }

    private static boolean wanted(Group people, GapQuery query) {
        return query.codes().entrySet().stream()
                .allMatch(
                        e -> people.code(e.getKey()).map(e.getValue()::contains).orElse(true));
    }

    private List<Variable> variables(List<String> level) {
        return level.stream().map(v -> survey.variable(v).orElseThrow()).toList();
    }

    private static String block(Group people, List<String> variables) {
        return variables.size() > 1 ? people.code(variables.get(0)).orElse("") : "";
    }

    private static HeatmapRow row(Group people, boolean everyone, List<GapRow> own) {
        var valued = own.stream().filter(r -> r.state().hasValue()).toList();
        // each value rests on people of its own: where there are values, what has none does not count
        var base = (valued.isEmpty() ? own : valued)
                .stream().mapToInt(GapRow::base).filter(b -> b > 0).min().orElse(0);
        var hidden = valued.isEmpty() && own.stream().anyMatch(r -> r.state() == CellState.HIDDEN);
        var questions = own.stream().mapToInt(GapRow::questions).max().orElse(0);
        return new HeatmapRow(people, everyone, base, hidden, questions);
    }

    private Comparator<HeatmapRow> order(List<String> variables) {
        var last = variables.get(variables.size() - 1);
        return Comparator.comparing(HeatmapRow::everyone, Comparator.reverseOrder())
                .thenComparing(r -> r.base() == 0)
                .thenComparing(HeatmapRow::base, Comparator.reverseOrder())
                .thenComparing(r -> names.label(last, r.people().code(last).orElse("")));
    }
}
