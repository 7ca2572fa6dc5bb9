package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Question;

/**
 * Looks whether two metrics rank the models of a survey differently (methods.md §13, line 5), for everyone and each way
 * of asking, over the very same questions. They do where one metric's closest model is not the other's and each is
 * ahead by a tenth of the other's distance or more, or where, over three models or more, the ranks run against each
 * other (Spearman's correlation below 0). One pair of metrics is named for each way of asking: the one of the lowest
 * correlation.
 */
final class MetricRanks {
    /** Metrics of any question. */
    private static final List<String> ANY = List.of("gap.points", "tv", "jsd.div.bits", "modal.hit");

    private static final String ORDERED = "w1.norm";
    private static final double AHEAD = 0.9;
    private static final double TIE = 1e-9;
    private static final int ENOUGH_QUESTIONS = 3;
    private static final int ENOUGH_MODELS = 3;

    private final Map<String, Model> models;

    private MetricRanks(List<Model> models) {
        this.models = models.stream().collect(Collectors.toMap(Model::id, m -> m, (a, b) -> a, LinkedHashMap::new));
    }

    /** Computes a table over all people. */
    interface Tables {
        GapTable table(GapQuery query);
    }

    /**
     * The alarms.
     *
     * @param models of the study, yardsticks are passed over
     */
    static List<Alarm> of(List<Model> models, List<Question> questions, Tables tables) {
        var asked = models.stream().filter(m -> !m.kind().yardstick()).toList();
        if (asked.size() < 2) {
            return List.of();
        }
        var ranks = new MetricRanks(asked);
        var ordered = questions.stream()
                .filter(q -> q.measure().ordered())
                .map(Question::id)
                .collect(Collectors.toSet());
        var all = new ArrayList<>(ANY);
        if (ordered.size() == questions.size()) {
            all.add(ORDERED);
        }
        var found = new LinkedHashMap<AskedAs, Pair>();
        for (var askedAs : List.of(AskedAs.NO_ONE, AskedAs.COUNTRY)) {
            ranks.keep(found, tables.table(ranks.query(all, askedAs, Set.of())), askedAs);
            if (!ordered.isEmpty() && ordered.size() < questions.size()) {
                ranks.keep(
                        found,
                        tables.table(ranks.query(List.of("gap.points", "tv", ORDERED), askedAs, ordered)),
                        askedAs);
            }
        }
        return found.values().stream().map(ranks::alarm).toList();
    }

    private GapQuery query(List<String> metrics, AskedAs askedAs, Set<String> questions) {
        var base = GapQuery.of(
                metrics.stream().map(m -> Metrics.find(m).orElseThrow()).toList(), List.of(GapQuery.MODEL));
        return GapQuery.of(base.metrics(), base.by())
                .where(base.where())
                .models(models.keySet())
                .questions(questions)
                .topics(base.topics())
                .with(base.policy())
                .weighted(base.weighted())
                .with(base.scope())
                .narrowed(Map.of(), Set.of(askedAs));
    }

    /** Two metrics that disagree. */
    private record Pair(Ranked one, Ranked other, double correlation, AskedAs askedAs) {}

    /**
     * Models by one metric.
     *
     * @param distance by model, 0 the same, larger is further
     */
    private record Ranked(Metric metric, Map<String, Double> distance, Map<String, Double> value, int questions) {
        String best() {
            return distance.entrySet().stream()
                    .min(Comparator.comparingDouble(Map.Entry::getValue))
                    .orElseThrow()
                    .getKey();
        }

        double of(String model) {
            return distance.getOrDefault(model, Double.NaN);
        }
    }

    private void keep(Map<AskedAs, Pair> found, GapTable table, AskedAs askedAs) {
        var ranked = new ArrayList<Ranked>();
        for (var metric : table.query().metrics()) {
            ranked(table, metric).ifPresent(ranked::add);
        }
        for (var i = 0; i < ranked.size(); i++) {
            for (var other : ranked.subList(i + 1, ranked.size())) {
                var pair = new Pair(ranked.get(i), other, correlation(ranked.get(i), other), askedAs);
                if (comparable(pair) && disagree(pair)) {
                    var known = found.get(askedAs);
                    if (known == null || pair.correlation() < known.correlation()) {
                        found.put(askedAs, pair);
                    }
                }
            }
        }
    }

    /** Only where every model has a value over the same number of at least three questions. */
    private static Optional<Ranked> ranked(GapTable table, Metric metric) {
        var distance = new LinkedHashMap<String, Double>();
        var value = new LinkedHashMap<String, Double>();
        Set<Integer> questions = new java.util.HashSet<>();
        for (var row : table.rows()) {
            if (row.metric().equals(metric.id()) && row.state().hasValue()) {
                value.put(row.model(), row.value());
                distance.put(
                        row.model(),
                        metric.direction() == Metric.Direction.LARGER_IS_CLOSER ? 1 - row.value() : row.value());
                questions.add(row.questions());
            }
        }
        var number = questions.stream().findFirst().orElse(0);
        return distance.size() > 1 && questions.size() == 1 && number >= ENOUGH_QUESTIONS
                ? Optional.of(new Ranked(metric, distance, value, number))
                : Optional.empty();
    }

    private static boolean comparable(Pair pair) {
        return pair.one().questions() == pair.other().questions()
                && pair.one().distance().keySet().equals(pair.other().distance().keySet());
    }

    private static boolean disagree(Pair pair) {
        var one = pair.one().best();
        var other = pair.other().best();
        var otherLeads = ahead(pair.one(), one, other) && ahead(pair.other(), other, one);
        return otherLeads || (pair.one().distance().size() >= ENOUGH_MODELS && pair.correlation() < -TIE);
    }

    private static boolean ahead(Ranked by, String model, String other) {
        return !model.equals(other) && by.of(model) <= AHEAD * by.of(other);
    }

    /** Spearman's correlation, ties averaged; 1 where one of the metrics tells no models apart. */
    private static double correlation(Ranked one, Ranked other) {
        var models = List.copyOf(one.distance().keySet());
        var first = ranks(models.stream().mapToDouble(one::of).toArray());
        var second = ranks(models.stream().mapToDouble(other::of).toArray());
        var mean = (models.size() + 1) / 2.0;
        var both = 0.0;
        var ofFirst = 0.0;
        var ofSecond = 0.0;
        for (var i = 0; i < first.length; i++) {
            both += (first[i] - mean) * (second[i] - mean);
            ofFirst += (first[i] - mean) * (first[i] - mean);
            ofSecond += (second[i] - mean) * (second[i] - mean);
        }
        return ofFirst == 0 || ofSecond == 0 ? 1 : both / Math.sqrt(ofFirst * ofSecond);
    }

    private static double[] ranks(double[] values) {
        var ranks = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            var below = 0;
            var tied = 0;
            for (var value : values) {
                below += value < values[i] - TIE ? 1 : 0;
                tied += Math.abs(value - values[i]) <= TIE ? 1 : 0;
            }
            ranks[i] = below + (tied + 1) / 2.0;
        }
        return ranks;
    }

    private Alarm alarm(Pair pair) {
        var names = new MetricNames(Locale.ENGLISH);
        var one = pair.one();
        var other = pair.other();
        var about = one.distance().keySet().stream()
                .map(m -> new Alarm.About(m, pair.askedAs()))
                .toArray(Alarm.About[]::new);
        if (one.best().equals(other.best())) {
            return Alarm.of(
                    Problem.warning(
                            "gap.alarm-ranks-against",
                            AskedNames.of(pair.askedAs()),
                            names.name(one.metric()),
                            names.name(other.metric()),
                            one.questions(),
                            one.distance().size(),
                            String.format(Locale.ROOT, "%.2f", pair.correlation())),
                    about);
        }
        return Alarm.of(
                Problem.warning(
                        "gap.alarm-ranks",
                        AskedNames.of(pair.askedAs()),
                        names.name(one.metric()),
                        name(one.best()),
                        number(one, one.best()),
                        number(one, other.best()),
                        names.name(other.metric()),
                        name(other.best()),
                        number(other, other.best()),
                        number(other, one.best()),
                        one.questions()),
                about);
    }

    private String name(String model) {
        var known = models.get(model);
        return known == null ? model : known.name();
    }

    private static String number(Ranked by, String model) {
        var value = by.value().getOrDefault(model, Double.NaN);
        return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%.1f", value);
    }
}
