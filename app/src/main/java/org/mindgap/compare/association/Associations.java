package org.mindgap.compare.association;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.crosstab.Crosstab;
import org.mindgap.crosstab.Crosstabs;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.PeopleRow;
import org.mindgap.gap.Sides;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/** Cramér's V of each two questions: of people, and of what groups alone make of it, in people and in a model. */
public final class Associations {
    /** People under which a pair has no number. */
    public static final int FEWEST = 30;

    private final GapCalculator calculator;
    private final GapQuery query;
    private final Sides sides;
    private final List<Question> questions;
    private final JobContext context;

    /**
     * Of a query.
     *
     * @param query its {@code by} names the variables whose groups a model was asked as, if any
     * @param questions two or more, of the survey
     */
    public Associations(GapCalculator calculator, GapQuery query, List<Question> questions, JobContext context) {
        this.calculator = calculator;
        this.query = query;
        this.sides = calculator.sides(query);
        this.questions = List.copyOf(questions);
        this.context = context;
    }

    /** Each two questions among the people of the query, in their order. Refuses published shares. */
    public List<Pair> people() throws ProblemException {
        var baseline = calculator.baseline(query);
        var crosstabs = Crosstabs.of(baseline, context);
        var all = new ArrayList<Pair>();
        for (var i = 0; i < questions.size(); i++) {
            for (var j = i + 1; j < questions.size(); j++) {
                var second = questions.get(j);
                var variable = baseline.survey()
                        .variable(second.id())
                        .orElseThrow(() -> new ProblemException(Problem.error(
                                "crosstab.published", baseline.survey().name())));
                all.add(pair(questions.get(i), second, crosstabs.table(questions.get(i), variable, List.of())));
            }
        }
        return all;
    }

    private static Pair pair(Question first, Question second, Crosstab table) {
        var people = table.total().base();
        var effect = table.test().map(t -> t.pearson() / t.f() / t.cells()).orElse(Double.NaN);
        var weights = new ArrayList<double[]>();
        for (var line = 0; line < table.lines().size(); line++) {
            if (table.lines().get(line).kind() == Crosstab.Kind.OPTION) {
                var cells = table.cells().get(line);
                weights.add(IntStream.range(0, table.columns().size() - 1)
                        .mapToDouble(c -> cells.get(c).sumOfWeights())
                        .toArray());
            }
        }
        var v = people < FEWEST ? CramersV.UNKNOWN : CramersV.of(weights.toArray(double[][]::new), people, effect);
        var p = table.test().map(t -> t.p()).orElse(Double.NaN);
        return new Pair(first, second, people, effect, p, v);
    }

    /** The models that were asked as these groups. */
    public List<Column> columns() {
        return sides.columns();
    }

    /**
     * What groups alone make of each pair: V of Σ_g w_g p_g ⊗ q_g, with w_g what the people of a group weigh. A
     * model that is asked question by question has no other association than this. Not corrected: shares of
     * small groups make it larger.
     *
     * @param column a model, or nothing for the people themselves; see {@link #people()} for their whole association
     * @return by pair as in {@link #people()}; NaN where a group has no answer
     */
    public List<Double> throughGroups(Optional<Column> column) {
        var rows = sides.rows(query.by().stream()
                .flatMap(n -> sides.everyone().survey().variable(n).stream())
                .toList());
        var shares = new LinkedHashMap<Question, Map<Group, double[]>>();
        for (var question : questions) {
            var of = new LinkedHashMap<Group, double[]>();
            for (var row : rows) {
                of.put(row.group(), shares(column, question, row));
            }
            shares.put(question, of);
        }
        var weights = new LinkedHashMap<Group, Double>();
        rows.forEach(r -> weights.put(r.group(), weight(r.group())));
        var all = new ArrayList<Double>();
        for (var i = 0; i < questions.size(); i++) {
            for (var j = i + 1; j < questions.size(); j++) {
                context.checkCancelled();
                all.add(v(
                        weights,
                        shares.getOrDefault(questions.get(i), Map.of()),
                        shares.getOrDefault(questions.get(j), Map.of())));
            }
        }
        return all;
    }

    private double[] shares(Optional<Column> column, Question question, PeopleRow row) {
        var people = sides.people(question, row.group()).shares();
        if (column.isEmpty()) {
            return people;
        }
        var side = sides.model(column.get(), question, row.group(), row.group());
        return side.known() ? side.shares() : new double[0];
    }

    private double weight(Group group) {
        return calculator
                .baseline(query.where(group))
                .people()
                .map(p -> p.everyone().stream().mapToDouble(i -> p.weights()[i]).sum())
                .orElse(Double.NaN);
    }

    private static double v(Map<Group, Double> weights, Map<Group, double[]> one, Map<Group, double[]> other) {
        double[][] table = {};
        for (var group : weights.entrySet()) {
            var first = one.getOrDefault(group.getKey(), new double[0]);
            var second = other.getOrDefault(group.getKey(), new double[0]);
            if (first.length == 0 || second.length == 0 || Double.isNaN(first[0]) || Double.isNaN(second[0])) {
                return Double.NaN;
            }
            if (table.length == 0) {
                table = new double[first.length][second.length];
            }
            for (var a = 0; a < first.length; a++) {
                for (var b = 0; b < second.length; b++) {
                    table[a][b] += group.getValue() * first[a] * second[b];
                }
            }
        }
        return CramersV.of(table, Double.POSITIVE_INFINITY, 1).plain();
    }
}
