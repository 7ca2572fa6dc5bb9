package org.mindgap.compare.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mindgap.gap.CellState;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.ModelSide;
import org.mindgap.gap.PeopleRow;
import org.mindgap.gap.Sides;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Multinomial;
import org.mindgap.stats.Seed;
import org.mindgap.survey.OptionShare;
import org.mindgap.survey.Question;
import org.mindgap.survey.SampledPeople;
import org.mindgap.survey.Variable;

/**
 * Groups and models by their most common answers (study S3; methods.md §4). Shares are weighted as the query says; groups
 * of fewer people than asked for on a question are left out of it.
 */
public final class Subgroups {
    private static final int CEILING_DRAWS = 200;
    private static final int DEALS = 199;

    private final Sides sides;
    private final List<Variable> by;
    private final List<PeopleRow> rows;
    private final List<Question> questions;
    private final int fewest;
    private final Seed seed;
    private final JobContext context;

    /**
     * A comparison.
     *
     * @param query its {@code by} names variables alone; with all its questions
     * @param fewest people of a group on a question
     */
    public Subgroups(GapCalculator calculator, GapQuery query, int fewest, Seed seed, JobContext context) {
        this.sides = calculator.sides(query);
        var survey = sides.everyone().survey();
        this.by = query.by().stream().flatMap(n -> survey.variable(n).stream()).toList();
        this.rows = sides.rows(by);
        this.questions = survey.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .toList();
        this.fewest = fewest;
        this.seed = seed;
        this.context = context;
    }

    /** Whether some groups lie over several countries, which would be pooled; then nothing is to be computed. */
    public boolean overCountries() {
        return rows.stream().anyMatch(r -> r.cells().size() > 1);
    }

    public List<Variable> by() {
        return by;
    }

    /** A row for each model and group, the groups in the order of their codes. */
    public List<SubgroupScore> scores() {
        var scores = new ArrayList<SubgroupScore>();
        tallies()
                .forEach((column, own) -> own.forEach((row, tally) -> {
                    if (tally.questions() > 0) {
                        scores.add(score(column, row, tally));
                    }
                }));
        return scores;
    }

    /** What every model has right, group by group and question by question. */
    Map<Column, Map<PeopleRow, Tally>> tallies() {
        Map<Column, Map<PeopleRow, Tally>> tallies = new LinkedHashMap<>();
        var columns = sides.columns();
        for (var column : columns) {
            var own = new LinkedHashMap<PeopleRow, Tally>();
            rows.forEach(r -> own.put(r, new Tally()));
            tallies.put(column, own);
        }
        for (var question : questions) {
            context.checkCancelled();
            var asked = asked(question);
            if (asked.isEmpty()) {
                continue;
            }
            var common = common(asked, question);
            asked.forEach((row, shares) -> {
                var everyone = shares(question, sides.national(row.group()));
                var ceiling = ceiling(question, row, shares);
                var base = sides.people(question, row.group()).base();
                for (var column : columns) {
                    if (!sides.applies(column, row.group(), row.group())) {
                        continue;
                    }
                    var tally = tallies.getOrDefault(column, Map.of()).getOrDefault(row, new Tally());
                    tally.asked(base);
                    var model = sides.model(column, question, row.group(), row.group());
                    if (said(model)) {
                        tally.answered(question, shares, model.shares(), common, everyone, ceiling);
                    }
                }
            });
        }
        return tallies;
    }

    /** A mode needs one answer and no distribution. */
    private static boolean said(ModelSide model) {
        return model.known() || model.state() == CellState.SINGLE_ANSWER;
    }

    private static SubgroupScore score(Column column, PeopleRow row, Tally tally) {
        return new SubgroupScore(
                column,
                row.group(),
                tally.base(),
                tally.questions(),
                tally.answers(),
                tally.accuracy(),
                tally.accuracyOfAll(),
                tally.error(),
                tally.majority(),
                tally.national(),
                tally.ceiling(),
                tally.ordered(),
                tally.distance(),
                tally.distanceError());
    }

    /** A row for each question that two groups or more were asked. */
    public List<DiversityRow> diversity() {
        var all = new ArrayList<DiversityRow>();
        for (var question : questions) {
            context.checkCancelled();
            var asked = asked(question);
            var options =
                    asked.values().stream().mapToInt(s -> s.length).findFirst().orElse(0);
            var modes = asked.values().stream().mapToInt(Mode::first).toArray();
            var value = Diversity.of(modes, options);
            if (!Double.isNaN(value)) {
                var deals = sides.filtered()
                        .people()
                        .map(p -> deals(p, question, List.copyOf(asked.keySet()), options))
                        .orElse(new double[0]);
                all.add(new DiversityRow(
                        question.id(),
                        question.topic(),
                        modes.length,
                        value,
                        Arrays.stream(deals).average().orElse(Double.NaN),
                        deals.length == 0
                                ? Double.NaN
                                : (1.0
                                                + Arrays.stream(deals)
                                                        .filter(d -> d >= value)
                                                        .count())
                                        / (deals.length + 1)));
            }
        }
        return all;
    }

    /** Shares of each group that enough people of answered. */
    private Map<PeopleRow, double[]> asked(Question question) {
        var all = new LinkedHashMap<PeopleRow, double[]>();
        for (var row : rows) {
            var estimate = sides.people(question, row.group());
            var shares = shares(question, row.group());
            if (estimate.base() >= fewest
                    && shares.length > 1
                    && Arrays.stream(shares).noneMatch(Double::isNaN)) {
                all.put(row, shares);
            }
        }
        return all;
    }

    private double[] shares(Question question, org.mindgap.survey.Group group) {
        return sides.people(question, group).counted().stream()
                .mapToDouble(OptionShare::share)
                .toArray();
    }

    /** The mode of most groups; the first in the order of the options of several. */
    private static int common(Map<PeopleRow, double[]> asked, Question question) {
        var counts = new double[question.options().size()];
        asked.values().forEach(s -> counts[Mode.first(s)]++);
        return Mode.first(counts);
    }

    private double ceiling(Question question, PeopleRow row, double[] shares) {
        var effective = (int) Math.round(sides.people(question, row.group()).effectiveBase());
        if (effective < 1) {
            return Double.NaN;
        }
        var random = named(question, row).generator();
        var people = new Multinomial(shares);
        var same = 0.0;
        for (var draw = 0; draw < CEILING_DRAWS; draw++) {
            var counts = people.draw(effective, random);
            same += Mode.hit(shares, Arrays.stream(counts).asDoubleStream().toArray());
        }
        return same / CEILING_DRAWS;
    }

    private Seed named(Question question, PeopleRow row) {
        var own = seed.and(question.id());
        for (var code : row.group().codes().values()) {
            own = own.and(code);
        }
        return own;
    }

    /** Diversity when people keep their answers and weights and change their groups at random, as often as we deal. */
    private double[] deals(SampledPeople people, Question question, List<PeopleRow> groups, int options) {
        var chosen = people.options(question).of();
        var weights = people.weights();
        var group = groupOf(people, groups);
        var who = IntStream.range(0, people.size())
                .filter(i -> group[i] >= 0 && chosen[i] >= 0 && weights[i] > 0)
                .toArray();
        var dealt = Arrays.stream(who).map(i -> group[i]).toArray();
        var random = seed.and(question.id()).and("deals").generator();
        var all = new double[DEALS];
        for (var deal = 0; deal < DEALS; deal++) {
            for (var i = dealt.length - 1; i > 0; i--) {
                var j = random.nextInt(i + 1);
                var kept = dealt[i];
                dealt[i] = dealt[j];
                dealt[j] = kept;
            }
            var sums = new double[groups.size()][options];
            for (var i = 0; i < who.length; i++) {
                sums[dealt[i]][chosen[who[i]]] += weights[who[i]];
            }
            all[deal] = Diversity.of(Arrays.stream(sums).mapToInt(Mode::first).toArray(), options);
        }
        return all;
    }

    private int[] groupOf(SampledPeople people, List<PeopleRow> groups) {
        var names = groups.get(0).group().codes().keySet();
        var survey = sides.everyone().survey();
        var columns = names.stream()
                .map(n -> people.categories(survey.variable(n).orElseThrow()))
                .toList();
        var positions = new LinkedHashMap<List<String>, Integer>();
        groups.forEach(g -> positions.put(List.copyOf(g.group().codes().values()), positions.size()));
        var of = new int[people.size()];
        for (var i = 0; i < of.length; i++) {
            var at = i;
            of[i] = columns.stream().anyMatch(c -> c.of()[at] < 0)
                    ? -1
                    : positions.getOrDefault(
                            columns.stream().map(c -> c.codes().get(c.of()[at])).toList(), -1);
        }
        return of;
    }
}
