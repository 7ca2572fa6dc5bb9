package org.mindgap.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;

/** Draws the survey anew from the truth and looks whether the intervals of its gaps hold what is known. */
final class Simulation {
    private static final List<Metric> METRICS = Arrays.stream(
                    System.getProperty("mindgap.bench.metrics", "gap.points,tv,jsd.div.bits")
                            .split(","))
            .map(id -> Metrics.find(id).orElseThrow())
            .toList();

    /** Whose differences between groups are looked at: nothing planted, planted in both, in one, in none but one topic. */
    private static final Set<String> COMPARED = Set.of("truth", "guesser", "majority-voice", "inventor");

    private final World world;
    private final List<Item> items;
    private final List<PracticeModel> models;
    private final Known known;
    private final Drawing drawing;
    private final int replicates;
    private final Coverage coverage;
    private List<Item> population;
    private Uncertainty.Items fixed = Uncertainty.Items.FIXED;

    /**
     * A simulation in which everybody is asked everything.
     *
     * @param items what is asked
     * @param replicates of the survey's sample
     * @param coverage that it adds to
     */
    Simulation(Truth truth, List<Item> items, List<PracticeModel> models, int replicates, Coverage coverage) {
        this.world = truth.world();
        this.items = List.copyOf(items);
        this.models = List.copyOf(models);
        this.known = new Known(truth, models);
        this.drawing = new Drawing(truth, items, new Skips(Map.of(), Map.of()));
        this.replicates = replicates;
        this.coverage = coverage;
        this.population = List.of();
    }

    /** The same where questions stand for more of their kind. */
    Simulation standingFor(List<Item> all) {
        population = List.copyOf(all);
        fixed = Uncertainty.Items.SAMPLED;
        return this;
    }

    /** One sample, with all its tables. */
    final class Round {
        private final GapCalculator calculator;
        private final Uncertainty uncertainty;

        private Round(long seed) {
            var survey = new PracticeSurvey(world, items).of(drawing.draw(seed));
            this.calculator = GapCalculator.of(survey, new PracticeAnswers(world, models, items, seed));
            this.uncertainty = new Uncertainty(replicates, seed, fixed);
        }

        /** Gaps by these dimensions, of models asked in one way. */
        Round gaps(String name, AskedAs askedAs, Set<String> questions, String... by) {
            for (var row : rows(query(askedAs, Set.of(), questions, List.of(by)))) {
                var about = about(row);
                if (!about.isEmpty()) {
                    var value = known.value(metric(row), row, population.isEmpty() ? about : population);
                    coverage.add(kind(name, row), value, row.interval());
                }
            }
            return this;
        }

        /** Every faith's gap minus that of the largest faith of its place, over all questions. */
        Round differences(String name) {
            for (var p = 0; p < world.places().size(); p++) {
                var largest = new Target(p, world.places().get(p).largest()[0]).group();
                var code = largest.code(PracticeSurvey.FAITH).orElseThrow();
                var query = query(
                                AskedAs.GROUP,
                                compared(),
                                Set.of(),
                                List.of(PracticeSurvey.PLACE, PracticeSurvey.FAITH))
                        .narrowed(Map.of(PracticeSurvey.PLACE, Set.of(String.valueOf(p + 1))), Set.of(AskedAs.GROUP))
                        .minus(Map.of(PracticeSurvey.FAITH, code));
                for (var row : rows(query)) {
                    if (row.contrast().isPresent() && !row.group().equals(largest)) {
                        var all = population.isEmpty() ? items : population;
                        var difference = known.value(metric(row), row, all)
                                - known.value(metric(row), row.model(), row.askedAs(), largest, all);
                        var contrast = row.contrast().get();
                        coverage.add(
                                kind(name, row), difference, contrast.difference(), contrast.lower(), contrast.upper());
                    }
                }
            }
            return this;
        }

        private List<GapRow> rows(GapQuery query) {
            return calculator
                    .table(query.with(uncertainty), JobContext.unwatched())
                    .rows();
        }
    }

    Round round(long seed) {
        return new Round(seed);
    }

    private Set<String> compared() {
        return models.stream().map(PracticeModel::id).filter(COMPARED::contains).collect(Collectors.toSet());
    }

    private static GapQuery query(AskedAs askedAs, Set<String> models, Set<String> questions, List<String> by) {
        var all = new ArrayList<>(by);
        all.add(0, GapQuery.MODEL);
        var of = GapQuery.of(METRICS, all);
        return GapQuery.of(METRICS, all)
                .where(of.where())
                .models(models)
                .questions(questions)
                .with(of.policy())
                .with(GapQuery.Scope.ALL)
                .narrowed(Map.of(), Set.of(askedAs));
    }

    /** The questions that a row is about. */
    private List<Item> about(GapRow row) {
        var topic = row.keys().get(GapQuery.TOPIC);
        var question = row.keys().get(GapQuery.QUESTION);
        return items.stream()
                .filter(i -> topic == null || i.topic().equals(topic))
                .filter(i -> question == null || i.id().equals(question))
                .toList();
    }

    private static Metric metric(GapRow row) {
        return Metrics.find(row.metric()).orElseThrow();
    }

    /** Metric, what it is of, model, and how many people there are. */
    private String kind(String name, GapRow row) {
        return row.metric() + " | " + name + " | " + row.model() + " | " + size(row);
    }

    private String size(GapRow row) {
        var place = row.group().code(PracticeSurvey.PLACE);
        if (place.isEmpty()) {
            return "all places";
        }
        var at = world.places().get(Integer.parseInt(place.get()) - 1);
        var faith = row.group().code(PracticeSurvey.FAITH);
        if (faith.isEmpty()) {
            return at.units() < 10 ? "place, few clusters" : "place";
        }
        var n = at.respondents() * at.faiths()[Integer.parseInt(faith.get()) - 1];
        var few = at.units() < 10 ? ", few clusters" : "";
        return (n < 10 ? "n under 10" : n < 30 ? "n 10-30" : n < 120 ? "n 30-120" : "n over 120") + few;
    }
}
