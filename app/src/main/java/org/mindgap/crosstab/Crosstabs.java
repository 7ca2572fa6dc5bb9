package org.mindgap.crosstab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mindgap.edit.EditWords;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.RaoScott;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.SampledPeople;
import org.mindgap.survey.Ungrouped;
import org.mindgap.survey.Variable;

/** Makes crosstabs of a baseline's respondents, weighted, with the errors of its design. */
public final class Crosstabs {
    /** People under which a category keeps its numbers to itself. */
    public static final int FEWEST = HiddenColumns.FEWEST;

    /** The test needs a covariance for each pair of cells. */
    private static final int MOST_CELLS = 1000;

    /** Variables of the sample, not of what people are. */
    private static final Set<Role> APART = Set.of(Role.CLUSTER, Role.ID, Role.WEIGHT, Role.REPLICATE);

    private final HumanBaseline baseline;
    private final SampledPeople people;
    private final BitSet everyone;
    private final JobContext context;

    private Crosstabs(HumanBaseline baseline, SampledPeople people, JobContext context) {
        this.baseline = baseline;
        this.people = people;
        this.everyone = people.everyone();
        this.context = context;
    }

    /** Refuses published shares: they have no respondents. */
    public static Crosstabs of(HumanBaseline baseline) throws ProblemException {
        return of(baseline, JobContext.unwatched());
    }

    /** The same in a job that can be stopped between the lines of a table. */
    public static Crosstabs of(HumanBaseline baseline, JobContext context) throws ProblemException {
        context.checkCancelled();
        var people = baseline.people();
        if (people.isEmpty()) {
            throw new ProblemException(
                    Problem.error("crosstab.published", baseline.survey().name()));
        }
        return new Crosstabs(baseline, people.get(), context);
    }

    /**
     * A table.
     *
     * @param question rows: its counted options
     * @param by columns: another question's counted options, or the codes of a variable that occur
     * @param nets options that are told as one besides
     * @throws ProblemException where the table would be too large, or a net names what is not counted
     */
    public Crosstab table(Question question, Variable by, List<Net> nets) throws ProblemException {
        if (question.id().equals(by.name())) {
            throw new ProblemException(Problem.error("crosstab.same", question.id()));
        }
        if (APART.contains(by.role())) {
            throw new ProblemException(Problem.error("crosstab.no-groups", by.name(), EditWords.of(by.role())));
        }
        for (var net : nets) {
            net.check(question, baseline.policy());
        }
        var rows = people.options(question);
        var columns = people.categories(by).among(everyone);
        if ((long) rows.codes().size() * columns.codes().size() > MOST_CELLS) {
            throw new ProblemException(Problem.error(
                    "crosstab.too-large",
                    question.id(),
                    rows.codes().size(),
                    by.name(),
                    columns.codes().size(),
                    MOST_CELLS));
        }
        if (columns.codes().isEmpty()) {
            throw new ProblemException(Problem.error("crosstab.nobody", question.id(), by.name()));
        }
        var cells = new CrosstabCells(
                people,
                everyone,
                rows.of(),
                rows.codes().size(),
                columns.of(),
                columns.codes().size());
        return new TableDraft(question, by, rows, columns, cells, nets).build();
    }

    /** The share of a net among all who chose a counted option. */
    public TableShare share(Question question, Net net) throws ProblemException {
        net.check(question, baseline.policy());
        var rows = people.options(question);
        var cells = new CrosstabCells(people, everyone, rows.of(), rows.codes().size(), new int[people.size()], 1);
        var hits = new BitSet();
        net.places(rows.codes()).forEach(hits::set);
        return cells.share(new Ratio(hits, Places.all(rows.codes().size())), CrosstabCells.Domain.of(people, everyone));
    }

    /** Sum of the weights of all who chose a counted option. */
    public double sumOfWeights(Question question) {
        var of = people.options(question).of();
        return everyone.stream()
                .filter(i -> of[i] >= 0)
                .mapToDouble(i -> people.weights()[i])
                .sum();
    }

    /**
     * Mean and median of a variable of numbers among everybody, or of the numbers that an ordered question's options stand
     * for.
     */
    public Averages averages(String variable) throws ProblemException {
        return new AverageCounts(people).of(numbers(variable), everyone);
    }

    /**
     * Averages by the categories of a variable.
     *
     * @param categories that occur
     * @param all one per category
     */
    public record ByCategory(SampledPeople.Categories categories, List<Averages> all) {
        public ByCategory {
            all = List.copyOf(all);
        }

        /** Whether the numbers of a category would tell of fewer than 10 people, directly or by subtraction. */
        public boolean hidden(int category) {
            return HiddenColumns.of(
                            all.stream().mapToInt(Averages::count).toArray(),
                            all.stream().mapToDouble(Averages::effectiveBase).toArray())
                    .get(category);
        }
    }

    /** {@link #averages(String)} by the categories of a variable. */
    public ByCategory averages(String variable, Variable by) throws ProblemException {
        var values = numbers(variable);
        var categories = people.categories(by).among(everyone);
        var counts = new AverageCounts(people);
        var all = IntStream.range(0, categories.codes().size())
                .mapToObj(c -> counts.of(
                        values,
                        Places.bits(everyone.stream().filter(i -> categories.of()[i] == c))))
                .toList();
        return new ByCategory(categories, all);
    }

    private double[] numbers(String variable) throws ProblemException {
        var question = baseline.survey().question(variable);
        if (question.isPresent()) {
            var scores = Scores.of(question.get(), baseline.policy())
                    .orElseThrow(() -> new ProblemException(Problem.error("crosstab.not-ordered", variable)));
            return scores.of(people.options(question.get()).of());
        }
        return people.numbers(variable)
                .orElseThrow(() -> new ProblemException(Problem.error("crosstab.no-numbers", variable)));
    }

    /** A table while it is made. */
    private final class TableDraft {
        private final Question question;
        private final Variable by;
        private final SampledPeople.Categories rows;
        private final SampledPeople.Categories columns;
        private final CrosstabCells cells;
        private final List<Crosstab.Line> lines = new ArrayList<>();
        /** Rows of each line. */
        private final List<BitSet> rowsOf = new ArrayList<>();
        /** Columns of each column: one, or all. */
        private final List<BitSet> columnsOf = new ArrayList<>();

        TableDraft(
                Question question,
                Variable by,
                SampledPeople.Categories rows,
                SampledPeople.Categories columns,
                CrosstabCells cells,
                List<Net> nets) {
            this.question = question;
            this.by = by;
            this.rows = rows;
            this.columns = columns;
            this.cells = cells;
            for (var r = 0; r < rows.codes().size(); r++) {
                line(
                        new Crosstab.Line(
                                Crosstab.Kind.OPTION,
                                rows.codes().get(r),
                                rows.labels().get(r)),
                        Places.one(r));
            }
            for (var net : nets) {
                var of = new BitSet();
                net.places(rows.codes()).forEach(of::set);
                line(new Crosstab.Line(Crosstab.Kind.NET, net.name(), net.name()), of);
            }
            line(new Crosstab.Line(Crosstab.Kind.TOTAL, "", ""), Places.all(cells.rows));
            IntStream.range(0, cells.columns).forEach(c -> columnsOf.add(Places.one(c)));
            columnsOf.add(Places.all(cells.columns));
        }

        private void line(Crosstab.Line line, BitSet of) {
            lines.add(line);
            rowsOf.add(of);
        }

        Crosstab build() {
            var heads = heads();
            var all = CrosstabCells.Domain.of(people, everyone);
            var ofColumn = domains(columnsOf, columns.of());
            var ofRow = domains(rowsOf, rows.of());
            // a share of all who are in a line or column is one of everybody there, in the table or not
            var table = new ArrayList<List<Crosstab.Cell>>();
            for (var r = 0; r < lines.size(); r++) {
                context.checkCancelled();
                context.progress(r, lines.size());
                var line = new ArrayList<Crosstab.Cell>();
                for (var c = 0; c < columnsOf.size(); c++) {
                    line.add(cell(r, c, ofColumn.get(c), ofRow.get(r), all));
                }
                table.add(line);
            }
            var scores = Scores.of(question, baseline.policy());
            var averages = scores.map(s -> averages(s.of(rows.of()))).orElse(List.of());
            return new Crosstab(question, by, lines, heads, table, scores, averages, test(all), how(all));
        }

        /** Of all columns; all together are those who are in one of them. */
        private List<Averages> averages(double[] values) {
            var counts = new AverageCounts(people);
            var all = new ArrayList<Averages>();
            for (var in : columnsOf.subList(0, cells.columns)) {
                var members = everyone.stream().filter(i -> columns.of()[i] >= 0 && in.get(columns.of()[i]));
                all.add(counts.of(values, Places.bits(members)));
            }
            var placed = IntStream.range(0, values.length)
                    .mapToDouble(i -> columns.of()[i] < 0 ? Double.NaN : values[i])
                    .toArray();
            all.add(counts.of(placed, everyone));
            return all;
        }

        private Crosstab.Cell cell(
                int line,
                int column,
                CrosstabCells.Domain ofColumn,
                CrosstabCells.Domain ofRow,
                CrosstabCells.Domain all) {
            var hits = cells.cells(rowsOf.get(line), columnsOf.get(column));
            var down = cells.cells(Places.all(cells.rows), columnsOf.get(column));
            var along = cells.cells(rowsOf.get(line), Places.all(cells.columns));
            var whole = cells.cells(Places.all(cells.rows), Places.all(cells.columns));
            return new Crosstab.Cell(
                    cells.count(hits),
                    cells.total(hits),
                    cells.share(new Ratio(hits, down), ofColumn),
                    cells.share(new Ratio(hits, along), ofRow),
                    cells.share(new Ratio(hits, whole), all));
        }

        /** The people of each line or column; of all together everybody, whether or not the table has them. */
        private List<CrosstabCells.Domain> domains(List<BitSet> some, int[] of) {
            var domains = new ArrayList<CrosstabCells.Domain>();
            for (var i = 0; i < some.size(); i++) {
                var in = some.get(i);
                var members = i == some.size() - 1
                        ? everyone
                        : Places.bits(everyone.stream().filter(p -> of[p] >= 0 && in.get(of[p])));
                domains.add(CrosstabCells.Domain.of(people, members));
            }
            return domains;
        }

        private List<Crosstab.Column> heads() {
            var bases = new int[cells.columns];
            var effective = new double[cells.columns];
            for (var c = 0; c < bases.length; c++) {
                var down = cells.cells(Places.all(cells.rows), Places.one(c));
                bases[c] = cells.count(down);
                effective[c] = cells.effective(down);
            }
            var hidden = HiddenColumns.of(bases, effective);
            var domains = domains(columnsOf, columns.of());
            var heads = new ArrayList<Crosstab.Column>();
            for (var c = 0; c < columnsOf.size(); c++) {
                var last = c == cells.columns;
                var down = cells.cells(Places.all(cells.rows), columnsOf.get(c));
                heads.add(new Crosstab.Column(
                        last ? "" : columns.codes().get(c),
                        last ? "" : columns.labels().get(c),
                        cells.count(down),
                        cells.total(down),
                        cells.effective(down),
                        domains.get(c).size(),
                        domains.get(c).degreesOfFreedom(),
                        hidden.get(c) || (last && cells.count(down) < HiddenColumns.FEWEST)));
            }
            return heads;
        }

        /** Over the rows and columns in which anybody is. */
        private Optional<RaoScott> test(CrosstabCells.Domain all) {
            var usedRows =
                    Places.used(cells.rows, r -> cells.count(cells.cells(Places.one(r), Places.all(cells.columns))));
            var usedColumns =
                    Places.used(cells.columns, c -> cells.count(cells.cells(Places.all(cells.rows), Places.one(c))));
            var used = cells.cells(usedRows, usedColumns);
            var places = used.stream().toArray();
            var total = cells.total(used);
            return RaoScott.of(
                    IntStream.of(places)
                            .mapToDouble(i -> cells.totals[i] / total)
                            .toArray(),
                    usedColumns.cardinality(),
                    cells.count(used),
                    combinations -> covariances(combinations, places, used, all.averaged()),
                    all.degreesOfFreedom());
        }

        private double[][] covariances(double[][] combinations, int[] places, BitSet used, double averaged) {
            var spread = new double[combinations.length][cells.rows * cells.columns];
            for (var a = 0; a < spread.length; a++) {
                for (var i = 0; i < places.length; i++) {
                    spread[a][places[i]] = combinations[a][i];
                }
            }
            var found = cells.errors().proportions(spread, used);
            for (var row : found) {
                for (var i = 0; i < row.length; i++) {
                    row[i] *= averaged;
                }
            }
            return found;
        }

        private Crosstab.How how(CrosstabCells.Domain all) {
            var answered =
                    (int) everyone.stream().filter(i -> rows.of()[i] >= 0).count();
            var placed = cells.count(cells.cells(Places.all(cells.rows), Places.all(cells.columns)));
            var omitted = baseline.omitted(question, Group.everyone());
            return new Crosstab.How(
                    baseline.weighted(),
                    baseline.survey().variables().stream()
                            .filter(v -> v.role() == Role.WEIGHT)
                            .map(Variable::name)
                            .toList(),
                    baseline.policy(),
                    people.error(),
                    baseline.design(),
                    people.design().lonely(),
                    all.degreesOfFreedom(),
                    new Crosstab.Left(
                            omitted.weightless(),
                            everyone.cardinality() - answered,
                            answered == placed ? new Ungrouped(List.of()) : ungrouped()),
                    countries());
        }

        /** Who chose a counted option and is in no column. */
        private Ungrouped ungrouped() {
            return people.ungrouped(by, i -> everyone.get(i) && rows.of()[i] >= 0 && columns.of()[i] < 0);
        }

        /** How many countries are pooled in each column: one where countries are the columns, or a filter names one. */
        private int countries() {
            return baseline.survey()
                    .withRole(Role.COUNTRY)
                    .filter(c -> !c.name().equals(by.name())
                            && baseline.filter().code(c.name()).isEmpty())
                    .map(c -> baseline.groups(List.of(c)).size())
                    .orElse(1);
        }
    }
}
