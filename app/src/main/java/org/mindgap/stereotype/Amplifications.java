package org.mindgap.stereotype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.PeopleRow;
import org.mindgap.gap.Sides;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The calculator. What it reads of survey and answers is kept by the calculator of gaps. */
final class Amplifications implements AmplificationCalculator {
    private static final Set<String> WORDS =
            Set.of(GapQuery.MODEL, GapQuery.ASKED_AS, GapQuery.TOPIC, GapQuery.QUESTION);

    private final GapCalculator gaps;
    private final List<StereotypeDirection> directions;
    private final double hiddenUnder;

    /**
     * A calculator.
     *
     * @param directions declared stereotypes
     * @param hiddenUnder effective n under which people are hidden
     */
    Amplifications(GapCalculator gaps, List<StereotypeDirection> directions, double hiddenUnder) {
        this.gaps = gaps;
        this.hiddenUnder = hiddenUnder;
        this.directions = List.copyOf(directions);
    }

    @Override
    public AmplificationTable table(AmplificationQuery query, JobContext context) {
        // the ways of asking follow from the reference
        var sides = gaps.sides(query.gaps().narrowed(query.gaps().codes(), Set.of()));
        var survey = sides.filtered().survey();
        var variables = variables(query.gaps().by(), survey);
        var contrast = contrast(query, variables, sides);
        var columns = columns(query, sides);
        var notes = new ArrayList<Problem>();
        if (contrast.isEmpty()) {
            notes.add(Problem.warning("amplification.no-groups"));
            return new AmplificationTable(survey, query, query.gaps().by(), "", List.of(), List.of(), notes);
        }
        var references = new References(sides, contrast.get());
        if (query.against().kind() == Against.Kind.LARGEST && !references.weighed()) {
            notes.add(Problem.note("amplification.largest-by-base"));
        }
        var rows = sides.rows(variables).stream()
                .filter(r -> r.group().code(contrast.get().name()).isPresent())
                .toList();
        var questions =
                sides.questions(withReferences(rows, references, query.against()), columns, context.part(0, 0.3));
        notes.addAll(questions.notes());
        notes.addAll(sides.alarms(columns));
        if (columns.isEmpty()) {
            notes.add(Problem.warning("amplification.not-asked-as-group"));
        }
        var dimensions = dimensions(query, columns);
        var plan = new Plan(query, sides, references, contrast.get().name(), hiddenUnder);
        var planned = planned(columns, rows, questions, dimensions, query, plan);
        notes.addAll(plan.notes());
        return new AmplificationTable(
                survey,
                query,
                dimensions,
                contrast.get().name(),
                rows(query, sides, plan, planned, context.part(0.3, 1)),
                questions.shared(),
                notes);
    }

    private List<AmplificationRow> rows(
            AmplificationQuery query, Sides sides, Plan plan, List<Planned> planned, JobContext context) {
        return query.gaps()
                .uncertainty()
                .map(how -> new Judging(
                                query,
                                plan,
                                new Sampling(
                                        how,
                                        sides.sweep(how),
                                        sides.filtered().survey().questions()),
                                new Directions(directions))
                        .of(planned, context))
                .orElseGet(() -> planned.stream().map(Planned::row).toList());
    }

    private static List<Planned> planned(
            List<Column> columns,
            List<PeopleRow> rows,
            Sides.Questions questions,
            List<String> dimensions,
            AmplificationQuery query,
            Plan plan) {
        var planned = new ArrayList<Planned>();
        for (var column : columns) {
            for (var row : rows) {
                for (var bucket : questions.buckets().entrySet()) {
                    planned.add(plan.of(
                            keys(dimensions, column, row, bucket), column, row, bucket.getValue(), query.against()));
                }
            }
        }
        return planned;
    }

    /** The rows and the people they are compared with: what rows share, these have to have been asked too. */
    private static List<PeopleRow> withReferences(List<PeopleRow> rows, References references, Against against) {
        var all = new ArrayList<>(rows);
        for (var row : rows) {
            var others = row.cells().stream()
                    .flatMap(c -> references.of(c, against).stream())
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                all.add(new PeopleRow(others.get(0), others));
            }
        }
        return all.stream().distinct().toList();
    }

    /** Models that were asked as groups, and yardsticks that somebody names. */
    private static List<Column> columns(AmplificationQuery query, Sides sides) {
        var columns = new ArrayList<Column>();
        for (var column : sides.columns()) {
            var named = query.gaps().models().contains(column.model().id());
            if (column.model().kind().yardstick() ? named : column.askedAs() == AskedAs.GROUP) {
                columns.add(column);
            } else if (named
                    && sides.columns().stream()
                            .noneMatch(c -> c.model().equals(column.model()) && c.askedAs() == AskedAs.GROUP)) {
                var missing = sides.asked(column, AskedAs.GROUP);
                if (!columns.contains(missing)) {
                    columns.add(missing);
                }
            }
        }
        return columns;
    }

    private static List<Variable> variables(List<String> by, Survey survey) {
        return by.stream()
                .filter(d -> !WORDS.contains(d))
                .distinct()
                .map(d -> survey.variable(d).orElseThrow(() -> new IllegalArgumentException("no variable " + d)))
                .toList();
    }

    /** The variable whose groups are compared. */
    private static Optional<Variable> contrast(AmplificationQuery query, List<Variable> variables, Sides sides) {
        var possible = variables.stream()
                .filter(v -> sides.country().filter(v::equals).isEmpty())
                .toList();
        if (query.contrast().isPresent()) {
            return possible.stream()
                    .filter(v -> v.name().equals(query.contrast().get()))
                    .findFirst();
        }
        return possible.stream()
                .filter(v -> v.role() == Role.RELIGION)
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }

    /** Models are always told apart. */
    private static List<String> dimensions(AmplificationQuery query, List<Column> columns) {
        var dimensions = new ArrayList<>(query.gaps().by());
        var models = columns.stream().map(c -> c.model().id()).distinct().count();
        if (models > 1 && !dimensions.contains(GapQuery.MODEL)) {
            dimensions.add(0, GapQuery.MODEL);
        }
        return dimensions;
    }

    private static Map<String, String> keys(
            List<String> dimensions, Column column, PeopleRow row, Map.Entry<String, List<Question>> bucket) {
        var keys = new LinkedHashMap<String, String>();
        for (var dimension : dimensions) {
            keys.put(
                    dimension,
                    switch (dimension) {
                        case GapQuery.MODEL -> column.model().id();
                        case GapQuery.ASKED_AS -> column.askedAs().word();
                        case GapQuery.TOPIC -> bucket.getValue().get(0).topic();
                        case GapQuery.QUESTION -> bucket.getKey();
                        default -> row.group().code(dimension).orElse("");
                    });
        }
        return keys;
    }
}
